package org.sealwell.client.crypto.slip39;

/**
 * What all shares of one kit say alike.
 *
 * @param id 15 random bits
 * @param extendable whether {@code id} is left out of the encryption
 * @param exponent how often the encryption's 10,000 rounds are doubled
 * @param groupThreshold how many groups are needed, from 1
 * @param groups how many there are, from 1
 */
record Header(int id, boolean extendable, int exponent, int groupThreshold, int groups) {}
