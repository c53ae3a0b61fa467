/** What an owner sees of their shares. */
@NullMarked
package org.sealwell.share.overview;

import org.jspecify.annotations.NullMarked;
