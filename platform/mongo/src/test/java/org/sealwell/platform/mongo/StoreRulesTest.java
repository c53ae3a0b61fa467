package org.sealwell.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoreRulesTest {

    private static final String GOOD = "mongodb://auth:secret@a.example,b.example/auth?tls=true&replicaSet=rs";

    @Test
    void aStoreThatAsksWhoComesAndIsEncryptedIsGood() {
        assertThat(new GuardedStore(GOOD).broken()).isEmpty();
        assertThat(new EncryptedStore(GOOD).broken()).isEmpty();
        assertThat(new GuardedStore("mongodb://a.example/?authMechanism=MONGODB-X509&tls=true").broken())
                .isEmpty();
    }

    @Test
    void aStoreThatAsksNobodyIsRefused() {
        assertThat(new GuardedStore("mongodb://a.example/?tls=true").broken()).hasSize(1);
    }

    @Test
    void aStoreThatCanBeReadAlongOrReplacedIsRefused() {
        assertThat(new EncryptedStore("mongodb://auth:secret@a.example").broken())
                .hasSize(1);
        assertThat(new EncryptedStore("mongodb://auth:secret@a.example/?tls=true&tlsAllowInvalidHostnames=true")
                        .broken())
                .hasSize(1);
    }

    @Test
    void noRefusalTellsThePassword() {
        assertThat(new EncryptedStore("mongodb://auth:secret@a.example").broken())
                .allSatisfy(line -> assertThat(line).doesNotContain("secret"));
    }
}
