/** The password proof (SRP-6a) as two steps that login, password change and e-mail change share. */
@NullMarked
package org.sealwell.auth.proof;

import org.jspecify.annotations.NullMarked;
