package org.sealwell.auth.pepper;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.sealwell.auth.AuthConfig;
import org.sealwell.platform.pepper.PepperedMacs;

/** What this service recognises without storing it. */
@Singleton
public class Pepper extends PepperedMacs<Pepper.Purpose> {

    @Inject
    Pepper(AuthConfig config) {
        super(Purpose.class, config.pepperFile());
    }

    /** What a value is for. The names are part of what is stored: they never change. */
    public enum Purpose {
        ADDRESS_INDEX,
        NETWORK_INDEX,
        PSEUDO_ACCOUNT,
        REGISTRATION_CODE,
        EMAIL_CHANGE_CODE,
        MAILBOX_CODE,
        DEVICE,
        REFRESH_RANDOM,
        REFRESH_TAG
    }
}
