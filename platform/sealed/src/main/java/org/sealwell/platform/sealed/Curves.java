package org.sealwell.platform.sealed;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.Security;
import org.jose4j.jca.ProviderContext;

/**
 * Who computes on curves. An agreement takes the JDK 0.8 ms, AWS-LC a tenth of that: it does them where its library can be loaded, and
 * nothing else. The JDK does them everywhere else.
 */
final class Curves {

    private static final ProviderContext PROVIDERS = providers();

    private Curves() {}

    /** For encryption; jose4j only reads it. */
    static ProviderContext forSealing() {
        return PROVIDERS;
    }

    private static ProviderContext providers() {
        ProviderContext providers = new ProviderContext();
        AmazonCorrettoCryptoProvider fast = AmazonCorrettoCryptoProvider.INSTANCE;
        if (fast.getLoadingError() == null) {
            // Behind all others: it is asked by name.
            Security.addProvider(fast);
            providers.getGeneralProviderContext().setKeyPairGeneratorProvider(fast.getName());
            providers.getSuppliedKeyProviderContext().setKeyAgreementProvider(fast.getName());
        }
        return providers;
    }
}
