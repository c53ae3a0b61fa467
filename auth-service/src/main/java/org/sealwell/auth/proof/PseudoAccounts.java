package org.sealwell.auth.proof;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.sealwell.auth.B64;
import org.sealwell.auth.account.Credential;
import org.sealwell.auth.address.AddressIndex;
import org.sealwell.auth.pepper.Pepper;
import org.sealwell.auth.pepper.Pepper.Purpose;
import org.sealwell.auth.srp.SrpGroup;
import org.sealwell.platform.pepper.Kdf;

/**
 * What an address without an account is answered: the same for ever, as plausible as a real one, from a keyed function of the
 * address. See [Note: indistinguishable refusals].
 */
@Singleton
class PseudoAccounts {

    private static final int ID_BYTES = 16;
    private static final int MAC_BYTES = 32;

    /** One account in so many was made by a client that has only native Web Crypto. */
    private static final int ONE_IN_PBKDF2 = 8;

    private final Pepper pepper;

    @Inject
    PseudoAccounts(Pepper pepper) {
        this.pepper = pepper;
    }

    String accountId(AddressIndex address) {
        return B64.encode(Arrays.copyOf(bytes(address, "id"), ID_BYTES));
    }

    Credential credential(AddressIndex address) {
        boolean pbkdf2 = Byte.toUnsignedInt(bytes(address, "kdf")[0]) % ONE_IN_PBKDF2 == 0;
        return new Credential(
                B64.encode(Arrays.copyOf(bytes(address, "salt"), ID_BYTES)),
                pbkdf2 ? Kdf.PBKDF2 : Kdf.ARGON2ID,
                B64.encode(verifier(address)));
    }

    private byte[] verifier(AddressIndex address) {
        byte[] verifier = new byte[SrpGroup.BYTES];
        for (int block = 0; block < SrpGroup.BYTES / MAC_BYTES; block++) {
            System.arraycopy(bytes(address, "verifier" + block), 0, verifier, block * MAC_BYTES, MAC_BYTES);
        }
        return verifier;
    }

    private byte[] bytes(AddressIndex address, String what) {
        return pepper.mac(Purpose.PSEUDO_ACCOUNT, address.text(), what);
    }
}
