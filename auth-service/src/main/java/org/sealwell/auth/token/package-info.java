/** Access tokens: their signing keys, the key set that others verify with, and verification in this service. */
@NullMarked
package org.sealwell.auth.token;

import org.jspecify.annotations.NullMarked;
