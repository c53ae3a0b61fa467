/** Sessions: made at login, kept alive by single-use refresh tokens, ended by their owner or by a reused token. */
@NullMarked
package org.sealwell.auth.session;

import org.jspecify.annotations.NullMarked;
