package org.sealwell.recovery.pepper;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Base64;
import org.sealwell.platform.pepper.PepperedMacs;
import org.sealwell.recovery.RecoveryConfig;

/** What this service recognises without storing it. */
@Singleton
public class Pepper extends PepperedMacs<Pepper.Purpose> {

    @Inject
    Pepper(RecoveryConfig config) {
        super(Purpose.class, config.pepperFile());
    }

    /** The MAC of a text as b64u, as it is stored. */
    public String text(Purpose purpose, String part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(purpose, part));
    }

    /** What a value is for. The names are part of what is stored: they never change. */
    public enum Purpose {
        INVITED_ADDRESS
    }
}
