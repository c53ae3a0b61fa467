/** The end of an account's vault. */
@NullMarked
package org.sealwell.vault.purge;

import org.jspecify.annotations.NullMarked;
