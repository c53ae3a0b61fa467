package org.sealwell.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The inbox for people: plain HTML without scripts, where a mail's own HTML is shown only inside a sandbox. */
final class InboxPage {
    /** Nothing from elsewhere and no scripts: a mail cannot reach out of its frame. */
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'";

    private final String template;

    InboxPage() throws IOException {
        try (InputStream page = Objects.requireNonNull(InboxPage.class.getResourceAsStream("inbox.html"))) {
            template = new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String render(List<Mail> mails) {
        String list = mails.stream().map(InboxPage::render).collect(Collectors.joining());
        return template.replace("<!-- mails -->", list.isEmpty() ? "<p>No mail yet.</p>" : list);
    }

    private static String render(Mail mail) {
        return """
            <article><h2>%s</h2><p class="meta">to %s, from %s, %s</p><pre>%s</pre>%s</article>
            """.formatted(
                        escape(mail.subject()),
                        escape(mail.to()),
                        escape(mail.from()),
                        mail.receivedAt(),
                        escape(mail.text()),
                        frame(mail.html()));
    }

    private static String frame(String html) {
        return html.isEmpty() ? "" : """
                <details><summary>As HTML</summary><iframe sandbox title="The mail as HTML" srcdoc="%s"></iframe></details>
                """.formatted(escape(html));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
