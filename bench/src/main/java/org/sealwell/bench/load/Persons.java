package org.sealwell.bench.load;

import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.http.HttpAnswer;
import org.sealwell.client.http.HttpCall;
import org.sealwell.client.http.HttpTransport;
import org.sealwell.client.http.JdkHttpTransport;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.local.mail.Mail;
import org.sealwell.local.suite.LocalSuite;

/** People who sign up, and the access tokens of theirs. */
final class Persons {

    private static final Pattern CODE = Pattern.compile("\\b([0-9]{8})\\b");

    private final LocalSuite suite;

    Persons(LocalSuite suite) {
        this.suite = suite;
    }

    Signed signUp() throws InterruptedException {
        String email = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + "@example.org";
        char[] password = "bench bench bench".toCharArray();
        TokenKeeper transport = new TokenKeeper();
        Sealwell device = Sealwell.at(suite.gateway())
                .transport(transport)
                .pins(new MemoryPinStore())
                .connect();
        device.startRegistration(email);
        Mail mail =
                suite.inbox().await(email, found -> CODE.matcher(found.text()).find(), Duration.ofSeconds(30));
        Matcher code = CODE.matcher(mail.text());
        if (!code.find()) {
            throw new IllegalStateException("There is no code");
        }
        Session session =
                device.confirmRegistration(email, code.group(1), password).session();
        return new Signed(email, password, session, transport.authorization);
    }

    /** The same person on a device that has seen nothing yet. */
    Session again(Signed person) {
        return Sealwell.at(suite.gateway())
                .pins(new MemoryPinStore())
                .connect()
                .logIn(person.email(), person.password())
                .session();
    }

    /** Somebody with a session, and the header that proves it. */
    record Signed(String email, char[] password, Session session, String authorization) {}

    /** Remembers the last token it has carried. */
    private static final class TokenKeeper implements HttpTransport {
        private final HttpTransport carrier = new JdkHttpTransport();
        private volatile String authorization = "";

        @Override
        public HttpAnswer send(HttpCall call) throws java.io.IOException {
            call.headers().forEach((name, value) -> {
                if (name.equalsIgnoreCase("Authorization")) {
                    authorization = value;
                }
            });
            return carrier.send(call);
        }
    }
}
