package org.sealwell.client.crypto.slip39;

/**
 * What one share tells by itself.
 *
 * @param kit the same for all shares that were made together; 15 bits
 * @param number which one it is, from 1
 * @param needed how many of its kit give the secret back
 */
public record ShareFacts(int kit, int number, int needed) {}
