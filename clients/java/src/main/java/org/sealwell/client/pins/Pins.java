package org.sealwell.client.pins;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** The pins of one server, in the application's store. They only ever move forward. */
public final class Pins {
    private final PinStore store;
    private final String server;

    public Pins(PinStore store, URI server) {
        this.store = store;
        this.server = server.toString().toLowerCase(Locale.ROOT);
    }

    public Optional<AddressPin> address(String email) {
        return read(addressName(email), text -> AddressPin.read(Members.of(text, "accountId", "kdf", "deviceToken")));
    }

    public void pinAddress(String email, AddressPin pin) {
        write(addressName(email), pin.json());
    }

    /** After an e-mail address has moved on, or when a person insists that it now leads to another account. */
    public void forgetAddress(String email) {
        store.remove(addressName(email));
    }

    public AccountPin account(String accountId) {
        return read(
                        accountName(accountId),
                        text -> AccountPin.read(Members.of(text, "epoch", "record", "n", "mac", "checkpoint")))
                .orElse(AccountPin.NOTHING);
    }

    /** Pins a keyring that passed every check. */
    public void pinKeyring(String accountId, long epoch, List<String> record) {
        synchronized (store) {
            AccountPin pin = account(accountId);
            if (epoch >= pin.epoch() && record.size() >= pin.record().size()) {
                write(
                        accountName(accountId),
                        new AccountPin(epoch, record, pin.n(), pin.mac(), pin.checkpoint()).json());
            }
        }
    }

    /**
     * Pins a verified head. Another session on this device may be further already: then its pin stays.
     *
     * @throws ServerLiedException {@link Lie#FORKED} when the pinned head of that number is another one
     */
    public void pinHead(String accountId, long n, String mac) {
        synchronized (store) {
            AccountPin pin = account(accountId);
            if (n == pin.n() && n > 0 && !mac.equals(pin.mac())) {
                throw new ServerLiedException(Lie.FORKED, "two sessions of this device were shown two histories");
            }
            if (n > pin.n()) {
                write(
                        accountName(accountId),
                        new AccountPin(pin.epoch(), pin.record(), n, mac, pin.checkpoint()).json());
            }
        }
    }

    /** Pins a checkpoint that was stored or checked. */
    public void pinCheckpoint(String accountId, long n) {
        synchronized (store) {
            AccountPin pin = account(accountId);
            if (n > pin.checkpoint()) {
                write(accountName(accountId), new AccountPin(pin.epoch(), pin.record(), pin.n(), pin.mac(), n).json());
            }
        }
    }

    /** The last entry of the activity that this device has seen. */
    public ActivityPin activity(String accountId) {
        return read(activityName(accountId), text -> ActivityPin.read(Members.of(text, "number", "hash")))
                .orElse(ActivityPin.NOTHING);
    }

    /**
     * Pins the end of an activity that was checked. Another session on this device may be further already: then its pin stays.
     *
     * @throws ServerLiedException {@link Lie#FORKED} when the pinned entry of that number is another one
     */
    public void pinActivity(String accountId, ActivityPin seen) {
        synchronized (store) {
            ActivityPin pin = activity(accountId);
            if (seen.number() == pin.number()
                    && pin.number() > 0
                    && !seen.hash().equals(pin.hash())) {
                throw new ServerLiedException(Lie.FORKED, "two sessions of this device were shown two activities");
            }
            if (seen.number() > pin.number()) {
                write(activityName(accountId), seen.json());
            }
        }
    }

    /** After the account's deletion. */
    public void forgetAccount(String accountId) {
        store.remove(accountName(accountId));
        store.remove(activityName(accountId));
    }

    /** The pinned record of another account; empty before the first look. */
    public List<String> record(String accountId) {
        return read(recordName(accountId), text -> Members.of(text, "record").texts("record"))
                .orElse(List.of());
    }

    public void pinRecord(String accountId, List<String> record) {
        synchronized (store) {
            if (record.size() > record(accountId).size()) {
                ObjectNode json = Json.object();
                record.forEach(json.putArray("record")::add);
                write(recordName(accountId), json);
            }
        }
    }

    private <T> Optional<T> read(String name, Function<byte[], T> reader) {
        try {
            return store.read(name).map(text -> reader.apply(text.getBytes(UTF_8)));
        } catch (ServerLiedException e) {
            throw new IllegalStateException("the pin " + name + " is damaged", e);
        }
    }

    private void write(String name, ObjectNode json) {
        store.write(name, new String(Json.bytes(json), UTF_8));
    }

    private String addressName(String email) {
        return name("address", email);
    }

    private String accountName(String accountId) {
        return name("account", accountId);
    }

    private String activityName(String accountId) {
        return name("activity", accountId);
    }

    private String recordName(String accountId) {
        return name("record", accountId);
    }

    /** Hashed: an address is not for file names, and a server's name may not be one. */
    private String name(String kind, String key) {
        return kind + "-" + Base64Url.encode(Digest.of(kind + "\n" + server + "\n" + key));
    }
}
