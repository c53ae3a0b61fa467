/** The account: the one document that holds a person's credential, keyring and address, and what may be asked of it. */
@NullMarked
package org.sealwell.auth.account;

import org.jspecify.annotations.NullMarked;
