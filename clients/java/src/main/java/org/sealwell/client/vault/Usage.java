package org.sealwell.client.vault;

/** How full the vault is, as the server counts: bytes and live items, and the most of each. */
public record Usage(long bytes, long items, long quotaBytes, long quotaItems) {}
