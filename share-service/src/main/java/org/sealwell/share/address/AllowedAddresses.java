package org.sealwell.share.address;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.sealwell.platform.pepper.EmailAddress;
import org.sealwell.share.pepper.Pepper;
import org.sealwell.share.pepper.Pepper.Purpose;

/** The stored form of an address that may open a share: bound to the share, so that two lists cannot be compared. */
@Singleton
public class AllowedAddresses {

    private final Pepper pepper;

    @Inject
    AllowedAddresses(Pepper pepper) {
        this.pepper = pepper;
    }

    /** HMAC(pepper, share id | normalised address), b64u of 32 bytes. */
    public String hash(String share, EmailAddress address) {
        return pepper.text(Purpose.ALLOWED_ADDRESS, share, address.text());
    }
}
