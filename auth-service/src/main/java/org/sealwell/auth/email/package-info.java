/** Changing the e-mail address, with a way back for the owner of the old one. */
@NullMarked
package org.sealwell.auth.email;

import org.jspecify.annotations.NullMarked;
