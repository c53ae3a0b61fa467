/** The signed end of an account, and the count of the services that have purged it. */
@NullMarked
package org.sealwell.auth.deletion;

import org.jspecify.annotations.NullMarked;
