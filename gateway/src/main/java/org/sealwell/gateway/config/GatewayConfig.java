package org.sealwell.gateway.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The gateway's settings. As environment variables: {@code SEALWELL_GATEWAY_ROUTES_AUTH_TARGET} and so on. */
@ConfigMapping(prefix = "sealwell.gateway")
public interface GatewayConfig {

    /** The services by name. A new one needs nothing but an entry here. */
    Map<String, Route> routes();

    /** How callers are recognised, for limits only: whether a token is good is for the services to decide. */
    Tokens tokens();

    /** How much one caller may ask for. */
    Limits limits();

    /** How long a service may take. */
    Upstream upstream();

    /** What pages of other origins may use. */
    CrossOrigin crossOrigin();

    /** Documents of the services' interfaces. */
    OpenApi openapi();

    /** Where the signatures come from that open what is locked until a time. */
    Beacon beacon();

    /**
     * Networks (CIDR) of the proxies in front of this gateway, for instance {@code 10.0.0.0/8}. Only what they say about a caller's
     * address and scheme is believed.
     */
    Optional<List<String>> trustedProxies();

    /**
     * The configuration of Quarkus's TLS registry ({@code quarkus.tls.<name>.trust-store...}) by which services with an {@code https} target
     * are verified. Without it the platform's authorities are trusted.
     */
    Optional<String> tlsConfigurationName();

    /** The web app's built files. Without them a small page tells what is here. */
    Optional<Path> siteDirectory();

    /**
     * What pages may load: this origin's files. The one hash among the styles is that of nothing: the app fills an empty style element rule by
     * rule, and cannot be made to take a text for a style. To this the gateway adds the hash of the app's import map.
     */
    @WithDefault(
            "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; "
                    + "img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
                    + "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types sealwell-worker")
    String contentSecurityPolicy();

    /** What workers may do: talk to this origin, and compile WebAssembly, with which keys are derived from passwords. */
    @WithDefault("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'")
    String workerSecurityPolicy();

    /** One service. It listens under the same path prefix; nothing is rewritten. */
    interface Route {
        /** The path it owns, for example {@code /api/auth/v1}. */
        String prefix();

        /** Where it listens, for example {@code http://127.0.0.1:8181}. */
        URI target();

        /** Where it describes its interface; on its management port. */
        Optional<URI> openapi();

        /** The largest body it is sent. */
        @WithDefault("64K")
        MemorySize maxBody();
    }

    /** Access tokens. */
    interface Tokens {
        /** Where the keys are that tokens are signed with. */
        URI jwks();

        /** The issuer that tokens must name. */
        String issuer();

        /** The audience that tokens must name. */
        @WithDefault("sealwell")
        String audience();

        /** How long keys are used before they are asked for again. */
        @WithDefault("5M")
        Duration keysFresh();

        /** How many tokens are remembered, so that each is verified once. */
        @WithDefault("50000")
        long remembered();
    }

    /** Token buckets: full at first, refilled evenly. */
    interface Limits {
        /** For each network address. A clinic's twenty people share one. */
        Address address();

        /** For each account, wherever it is used from. */
        Account account();

        /** For each network address at the paths where guessing would pay. */
        SignIn signIn();

        /** How many addresses and accounts are kept in mind; beyond that those unseen for longest are forgotten. */
        @WithDefault("100000")
        long remembered();
    }

    /** For each network address. */
    interface Address {
        /** Requests in that time; so many may also come at once. */
        @WithDefault("6000")
        long requests();

        /** The time. */
        @WithDefault("1M")
        Duration per();
    }

    /** For each account. */
    interface Account {
        /** Requests in that time; so many may also come at once. */
        @WithDefault("1200")
        long requests();

        /** The time. */
        @WithDefault("1M")
        Duration per();
    }

    /** For each network address at paths where guessing would pay. */
    interface SignIn {
        /** Requests in that time; so many may also come at once. */
        @WithDefault("240")
        long requests();

        /** The time. */
        @WithDefault("1M")
        Duration per();

        /** Path prefixes. */
        List<String> paths();
    }

    /** What pages of other origins may use, without credentials. */
    interface CrossOrigin {
        /** Path prefixes. Whoever asks there shows a secret of the path, and nothing that a browser would add by itself. */
        List<String> paths();
    }

    /** Patience with services. */
    interface Upstream {
        /** To connect. */
        @WithDefault("1S")
        Duration connect();

        /** To get a connection when all are in use; longer than {@link #connect()}, so that a service that is away is not taken for busy. */
        @WithDefault("2S")
        Duration turn();

        /** From the end of the request to the beginning of the answer. */
        @WithDefault("20S")
        Duration response();

        /** After so many failures in a row of {@link #failureWindow()} a service is taken for dead and not asked. */
        @WithDefault("5")
        int failures();

        /** In which the failures must lie. */
        @WithDefault("10S")
        Duration failureWindow();

        /** How long a dead service is left alone before one request tries it again. */
        @WithDefault("2S")
        Duration rest();

        /** Connections to each service. */
        @WithDefault("200")
        int connections();
    }

    /** Documents of the services' interfaces. */
    interface OpenApi {
        /** How long a merged document is served before the services are asked again. */
        @WithDefault("30S")
        Duration fresh();

        /** How long a service may take to describe itself. */
        @WithDefault("2S")
        Duration patience();
    }

    /** A drand beacon. Clients believe nothing but its signatures, so any mirror will do. */
    interface Beacon {
        /** Its HTTP interface, up to the chain's hash; for instance a relay of one's own. */
        @WithDefault("https://api.drand.sh")
        URI url();

        /** The chains that are passed on: quicknet. */
        @WithDefault("52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971")
        List<String> chains();

        /** How long it may take. */
        @WithDefault("5S")
        Duration patience();

        /** How many rounds are kept. */
        @WithDefault("10000")
        long remembered();
    }
}
