package org.sealwell.client;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.beacon.Beacon;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.crypto.PasswordKdf;
import org.sealwell.client.crypto.PasswordStretcher;
import org.sealwell.client.http.Api;
import org.sealwell.client.http.HttpTransport;
import org.sealwell.client.http.JdkHttpTransport;
import org.sealwell.client.http.RetryPolicy;
import org.sealwell.client.keys.Passwords;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.client.pins.PinStore;

/** How this device talks to a server. Every setting has a default but the server. */
public final class Connection {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final URI server;
    private PinStore pinStore = new MemoryPinStore();
    private @Nullable HttpTransport transport;
    private RetryPolicy retries = RetryPolicy.DEFAULT;
    private KdfParameters kdf = KdfParameters.DEFAULT;
    private PasswordStretcher stretcher = PasswordKdf::root;
    private String device = "Java";
    private Clock clock = Clock.systemUTC();
    private SecureRandom random = new SecureRandom();
    private @Nullable Locale language;
    private @Nullable Beacon beacon;
    private boolean plainHttp;
    private boolean packed;

    Connection(URI server) {
        this.server = Objects.requireNonNull(server, "server is null");
    }

    /** Where this device remembers what it has seen. In memory by default, which notices nothing across a restart. */
    public Connection pins(PinStore store) {
        this.pinStore = Objects.requireNonNull(store, "store is null");
        return this;
    }

    /** What carries the calls; the JDK's client by default, which Android does not have. */
    public Connection transport(HttpTransport carrier) {
        this.transport = Objects.requireNonNull(carrier, "carrier is null");
        return this;
    }

    /** How safe repeats are made. */
    public Connection retries(RetryPolicy policy) {
        this.retries = Objects.requireNonNull(policy, "policy is null");
        return this;
    }

    /** The KDF for new passwords; Argon2id with 64 MiB and 3 passes by default. */
    public Connection passwordKdf(KdfParameters parameters) {
        this.kdf = Objects.requireNonNull(parameters, "parameters is null");
        return this;
    }

    /** What stretches passwords, by whatever parameters; the JVM's own arithmetic by default. */
    public Connection passwordStretcher(PasswordStretcher other) {
        this.stretcher = Objects.requireNonNull(other, "other is null");
        return this;
    }

    /** The name under which a person sees this device among their sessions. */
    public Connection deviceName(String name) {
        this.device = Objects.requireNonNull(name, "name is null");
        return this;
    }

    /** What the person speaks, for the mails that they get. English by default. */
    public Connection language(Locale spoken) {
        this.language = Objects.requireNonNull(spoken, "spoken is null");
        return this;
    }

    /** The clock, for tests. */
    public Connection clock(Clock other) {
        this.clock = Objects.requireNonNull(other, "other is null");
        return this;
    }

    /** The source of randomness, for tests. */
    public Connection random(SecureRandom other) {
        this.random = Objects.requireNonNull(other, "other is null");
        return this;
    }

    /**
     * Whose rounds lock time capsules and what trusted contacts approve. By default quicknet; for a server on this machine the development beacon,
     * which locks nothing.
     */
    public Connection beacon(Beacon other) {
        this.beacon = Objects.requireNonNull(other, "other is null");
        return this;
    }

    /** Allows {@code http:} to a host that is not this machine, e.g. inside a cluster. Tokens travel readable then. */
    public Connection allowPlainHttp() {
        this.plainHttp = true;
        return this;
    }

    /**
     * Asks for answers with gzip, for slow or metered networks. Ciphertext does not shrink but for the quarter that base64 adds, and packing
     * takes both sides longer than the rest of a pull; so it is off by default.
     */
    public Connection savingTraffic() {
        this.packed = true;
        return this;
    }

    /**
     * Ready; nothing is sent yet.
     *
     * @throws IllegalArgumentException for a URI that is neither {@code https:} nor {@code http:} to this machine
     */
    public Sealwell connect() {
        String scheme = Objects.requireNonNullElse(server.getScheme(), "").toLowerCase(Locale.ROOT);
        String host = Objects.requireNonNullElse(server.getHost(), "");
        boolean plain = scheme.equals("http") && (plainHttp || LOOPBACK.contains(host));
        if (host.isEmpty() || (!plain && !scheme.equals("https"))) {
            throw new IllegalArgumentException("the server's URI must be https, or http to this machine");
        }
        return new Sealwell(this);
    }

    Api api() {
        HttpTransport carrier = transport == null ? new JdkHttpTransport() : transport;
        return new Api(server, carrier, retries, random, packed, language == null ? null : language.toLanguageTag());
    }

    URI server() {
        return server;
    }

    Beacon lockedBy() {
        if (beacon != null) {
            return beacon;
        }
        return LOOPBACK.contains(Objects.requireNonNullElse(server.getHost(), ""))
                ? Beacon.DEVELOPMENT
                : Beacon.QUICKNET;
    }

    PinStore pinStore() {
        return pinStore;
    }

    Passwords passwords() {
        return new Passwords(stretcher, kdf);
    }

    String device() {
        return device;
    }

    Clock time() {
        return clock;
    }

    SecureRandom randomness() {
        return random;
    }
}
