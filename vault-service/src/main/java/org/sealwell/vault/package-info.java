/** vault-service: each account's encrypted, tamper-evident log of changes, and what follows from it. One package a feature. */
@NullMarked
package org.sealwell.vault;

import org.jspecify.annotations.NullMarked;
