package org.sealwell.local.beacon;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HexFormat;

/**
 * What drand tells of a chain, by its names; bytes are in hexadecimal.
 *
 * @param publicKey 96 bytes
 * @param period in seconds
 * @param genesisTime in seconds since 1970
 * @param hash 32 bytes: the chain
 * @param groupHash 32 bytes: its seed
 * @param schemeID how it signs
 * @param metadata its name
 */
record ChainInfo(
        @JsonProperty("public_key") String publicKey,
        long period,
        @JsonProperty("genesis_time") long genesisTime,
        String hash,
        String groupHash,
        String schemeID,
        Metadata metadata) {

    record Metadata(String beaconID) {}

    static ChainInfo ofDevelopment() {
        HexFormat hex = HexFormat.of();
        return new ChainInfo(
                hex.formatHex(DevelopmentChain.publicKey()),
                DevelopmentChain.PERIOD.toSeconds(),
                DevelopmentChain.GENESIS.getEpochSecond(),
                hex.formatHex(DevelopmentChain.hash()),
                hex.formatHex(DevelopmentChain.seed()),
                DevelopmentChain.SCHEME,
                new Metadata(DevelopmentChain.ID));
    }
}
