package org.sealwell.auth.registration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.sealwell.auth.address.AddressIndex;
import org.sealwell.auth.pepper.Pepper;
import org.sealwell.auth.pepper.Pepper.Purpose;

/** The stored form of a registration's code, bound to its address. */
@Singleton
class RegistrationCodes {

    private final Pepper pepper;

    @Inject
    RegistrationCodes(Pepper pepper) {
        this.pepper = pepper;
    }

    byte[] hash(AddressIndex address, String code) {
        return pepper.mac(Purpose.REGISTRATION_CODE, address.text(), code);
    }
}
