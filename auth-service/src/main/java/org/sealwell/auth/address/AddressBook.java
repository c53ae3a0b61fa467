package org.sealwell.auth.address;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealwell.auth.B64;
import org.sealwell.auth.pepper.Pepper;
import org.sealwell.auth.pepper.Pepper.Purpose;
import org.sealwell.platform.mongo.FieldEncryption;
import org.sealwell.platform.pepper.EmailAddress;

/** The two stored forms of an address: an index that only this service can compute, and a cipher text to write to it. */
@ApplicationScoped
public class AddressBook {

    private final Pepper pepper;
    private final FieldEncryption encryption;

    @Inject
    AddressBook(Pepper pepper, FieldEncryption encryption) {
        this.pepper = pepper;
        this.encryption = encryption;
    }

    public AddressIndex index(EmailAddress address) {
        return new AddressIndex(B64.encode(pepper.mac(Purpose.ADDRESS_INDEX, address.text())));
    }

    public Uni<byte[]> encrypt(EmailAddress address) {
        return encryption.encrypt(address.text());
    }

    public Uni<EmailAddress> decrypt(byte[] cipher) {
        return encryption.decrypt(cipher).map(EmailAddress::new);
    }
}
