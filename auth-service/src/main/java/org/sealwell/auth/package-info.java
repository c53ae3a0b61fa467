/** auth-service: accounts whose password never comes here, and sessions. One package a feature. */
@NullMarked
package org.sealwell.auth;

import org.jspecify.annotations.NullMarked;
