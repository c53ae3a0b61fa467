/** Changing the password, by somebody who proves the old one. */
@NullMarked
package org.sealwell.auth.password;

import org.jspecify.annotations.NullMarked;
