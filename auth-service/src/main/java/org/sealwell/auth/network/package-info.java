/** Where requests come from. */
@NullMarked
package org.sealwell.auth.network;

import org.jspecify.annotations.NullMarked;
