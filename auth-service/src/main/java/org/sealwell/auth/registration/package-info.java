/** Registration: a code by mail, a ticket, an account. */
@NullMarked
package org.sealwell.auth.registration;

import org.jspecify.annotations.NullMarked;
