package org.sealwell.local.mail;

import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;

/**
 * An SMTP server on 127.0.0.1 that takes every mail, and an {@link Inbox} that shows them: at {@link #inboxUri()} to people, under
 * {@code /api/messages} to programs, and as an object to tests in the same JVM.
 */
public final class LocalMail implements AutoCloseable {
    private static final int MAILS_KEPT = 1_000;

    private final GreenMail greenMail;
    private final Inbox inbox;
    private final InboxServer page;

    private LocalMail(GreenMail greenMail, Inbox inbox, InboxServer page) {
        this.greenMail = greenMail;
        this.inbox = inbox;
        this.page = page;
    }

    /**
     * Starts both servers; either port may be 0 for any free one.
     *
     * @param smtpPort where mails are taken
     * @param inboxPort where the inbox is shown
     */
    public static LocalMail start(int smtpPort, int inboxPort) throws IOException {
        Inbox inbox = new Inbox(Clock.systemUTC(), MAILS_KEPT);
        InboxServer page = InboxServer.start(inbox, inboxPort);
        GreenMail greenMail = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail
                .getUserManager()
                .setMessageDeliveryHandler((message, address) -> new Letterbox(address.getEmail(), inbox));
        greenMail.start();
        return new LocalMail(greenMail, inbox, page);
    }

    /** The mails that have arrived. */
    public Inbox inbox() {
        return inbox;
    }

    /** Where mails are taken, on 127.0.0.1 without TLS or login. */
    public int smtpPort() {
        SmtpServer smtp = greenMail.getSmtp();
        return smtp.getPort();
    }

    /** Where the inbox is shown. */
    public URI inboxUri() {
        return page.uri();
    }

    @Override
    public void close() {
        greenMail.stop();
        page.close();
    }
}
