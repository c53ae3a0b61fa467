/**
 * Shamir's secret sharing in words, as SLIP-0039 has it: any {@code k} of {@code n} shares give a secret back, fewer tell nothing about it. Held
 * to its published vectors.
 */
@NullMarked
package org.sealwell.client.crypto.slip39;

import org.jspecify.annotations.NullMarked;
