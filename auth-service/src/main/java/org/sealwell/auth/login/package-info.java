/** Logging in: a proof becomes a session. */
@NullMarked
package org.sealwell.auth.login;

import org.jspecify.annotations.NullMarked;
