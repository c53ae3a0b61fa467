/** What content is named by. */
@NullMarked
package org.sealwell.gateway.digest;

import org.jspecify.annotations.NullMarked;
