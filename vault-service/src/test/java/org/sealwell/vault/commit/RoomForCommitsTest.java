package org.sealwell.vault.commit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.vault.Changes.put;
import static org.sealwell.vault.Owner.commit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.http.Request;
import org.sealwell.vault.Owner;
import org.sealwell.vault.SmallLimits;

/** Commits beyond what the heap bears wait outside. */
@QuarkusTest
class RoomForCommitsTest {

    private final Owner anna = new Owner();

    @Inject
    MeterRegistry meters;

    @Test
    void lettingNobodyInWhileItIsFullAndEverybodyOnceThereIsRoom() throws Exception {
        CompletableFuture<Void> added;
        try (Socket slow = takes(SmallLimits.ROOM)) {
            added = CompletableFuture.runAsync(() -> anna.adds(0, put(Sealed.id(), 1)));
            Thread.sleep(SmallLimits.PATIENCE.dividedBy(2));
            assertThat(added).isNotDone();
            assertThat(slow.isClosed()).isFalse();
        }
        added.get(10, TimeUnit.SECONDS);
    }

    @Test
    void sendingAwayWhoHasWaitedLongEnough() throws Exception {
        try (Socket slow = takes(SmallLimits.ROOM)) {
            anna.sends(commit(0, put(Sealed.id(), 1)))
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2")
                    .body("type", equalTo("urn:sealwell:problem:overloaded"));
            assertThat(anna.head().getLong("n")).isZero();
            assertThat(slow.isClosed()).isFalse();
        }
    }

    @Test
    void endingWhoTakesRoomAndSendsNothing() throws Exception {
        try (Socket slow = takes(1024)) {
            slow.setSoTimeout(30_000);
            assertThat(slow.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void givingNoneToStrangers() throws Exception {
        try (Socket stranger = announces(SmallLimits.ROOM, null)) {
            assertThat(stranger.isConnected()).isTrue();
            anna.adds(0, put(Sealed.id(), 1));
        }
    }

    private Socket takes(long room) throws IOException, InterruptedException {
        Socket socket = announces(room, AccessTokens.of(Sealed.id(), Sealed.id()));
        for (int i = 0; i < 1_000; i++) {
            Gauge taken = meters.find("sealwell.commits.under.way.bytes").gauge();
            if (taken != null && taken.value() >= room) {
                return socket;
            }
            Thread.sleep(10);
        }
        socket.close();
        throw new AssertionError("The room was not taken");
    }

    private static Socket announces(long length, String token) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), Request.service().getPort());
        String authorization = token == null ? "" : "Authorization: Bearer " + token + "\r\n";
        String head = "POST " + Owner.BASE + "/commits HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
                + authorization + "Content-Length: " + length + "\r\n\r\n{";
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
