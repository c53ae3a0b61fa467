package org.sealwell.vault.ledger;

import org.jspecify.annotations.Nullable;

/** Where a chain ends: its number and MAC. Before the first commit the number is 0, and the MAC is one that only clients can compute. */
public record Tip(long n, @Nullable String mac) {}
