/** The end of an account's plan. */
@NullMarked
package org.sealwell.recovery.purge;

import org.jspecify.annotations.NullMarked;
