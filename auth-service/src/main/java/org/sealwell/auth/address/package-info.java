/** E-mail addresses: normalised, found by a keyed hash, kept encrypted. */
@NullMarked
package org.sealwell.auth.address;

import org.jspecify.annotations.NullMarked;
