package org.sealwell.auth.safety;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.sealwell.platform.mongo.EncryptionConfig;
import org.sealwell.platform.safety.Rule;

/** The key that opens e-mail addresses does not lie in a file beside the service. */
@Singleton
class GuardedMasterKey implements Rule {

    private final EncryptionConfig config;

    @Inject
    GuardedMasterKey(EncryptionConfig config) {
        this.config = config;
    }

    @Override
    public String name() {
        return "local-master-key";
    }

    @Override
    public List<String> broken() {
        return config.isLocal()
                ? List.of("SEALWELL_ENCRYPTION_PROVIDER is local, a key in a file; set it to aws, azure, gcp or kmip")
                : List.of();
    }
}
