package org.sealwell.share.pepper;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.sealwell.platform.pepper.PepperedMacs;
import org.sealwell.share.B64;
import org.sealwell.share.ShareConfig;

/** What this service recognises without storing it. */
@Singleton
public class Pepper extends PepperedMacs<Pepper.Purpose> {

    @Inject
    Pepper(ShareConfig config) {
        super(Purpose.class, config.pepperFile());
    }

    /** The MAC of these parts as b64u, as it is stored. */
    public String text(Purpose purpose, byte[]... parts) {
        return B64.encode(mac(purpose, parts));
    }

    /** The same over texts in UTF-8. */
    public String text(Purpose purpose, String... parts) {
        return B64.encode(mac(purpose, parts));
    }

    /** What a value is for. The names are part of what is stored: they never change. */
    public enum Purpose {
        ALLOWED_ADDRESS,
        ADDRESS_CODE,
        CREATION_BODY,
        NETWORK_INDEX,
        SMART_PASSCODE,
        SMART_LOCATION
    }
}
