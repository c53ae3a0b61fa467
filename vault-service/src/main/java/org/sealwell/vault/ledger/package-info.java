/** The vault as it is stored: the chain of commits, each account's head, and the items that are projected from the chain. */
@NullMarked
package org.sealwell.vault.ledger;

import org.jspecify.annotations.NullMarked;
