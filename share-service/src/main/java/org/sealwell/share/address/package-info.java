/** E-mail addresses, and the keyed hash that is kept of the allowed ones. */
@NullMarked
package org.sealwell.share.address;

import org.jspecify.annotations.NullMarked;
