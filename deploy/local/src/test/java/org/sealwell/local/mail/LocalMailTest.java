package org.sealwell.local.mail;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalMailTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private LocalMail mail;

    @BeforeEach
    void start() throws Exception {
        mail = LocalMail.start(0, 0);
    }

    @AfterEach
    void stop() {
        mail.close();
    }

    @Test
    void showsAMailThatCameOverSmtp() throws Exception {
        send("Anna+health@Example.org", "Your code", "12345678", "<b>12345678</b>");

        Mail received = mail.inbox().await("anna+health@example.org", any -> true, Duration.ofSeconds(5));
        assertThat(received.subject()).isEqualTo("Your code");

        JsonNode list = json("api/messages?to=anna+health@example.org").get("messages");
        assertThat(list).hasSize(1);
        JsonNode one = json("api/messages/" + list.get(0).get("id").asLong());
        assertThat(one.get("text").asText()).isEqualTo("12345678");
        assertThat(one.get("html").asText()).isEqualTo("<b>12345678</b>");
        assertThat(one.get("headers").get("Subject").get(0).asText()).isEqualTo("Your code");
        assertThat(one.get("receivedAt").asText()).endsWith("Z");
    }

    @Test
    void keepsOtherPeoplesMailsApart() throws Exception {
        send("anna@example.org", "For Anna", "hello", "");

        assertThat(json("api/messages?to=ben@example.org").get("messages")).isEmpty();
        assertThat(get("api/messages/999").statusCode()).isEqualTo(404);
    }

    @Test
    void forgetsEverythingWhenAsked() throws Exception {
        send("anna@example.org", "For Anna", "hello", "");

        HttpRequest delete = HttpRequest.newBuilder(mail.inboxUri().resolve("api/messages"))
                .DELETE()
                .build();
        assertThat(http.send(delete, ofString()).statusCode()).isEqualTo(204);
        assertThat(mail.inbox().all()).isEmpty();
    }

    @Test
    void showsPeopleAMailWithoutRunningIt() throws Exception {
        send("anna@example.org", "<script>alert(1)</script>", "hello", "<script>alert(2)</script>");

        HttpResponse<String> page = get("");
        assertThat(page.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    }

    private void send(String to, String subject, String text, String html) throws Exception {
        Session session =
                GreenMailUtil.getSession(new ServerSetup(mail.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress("sealwell@localhost"));
        message.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject);
        message.setContent(new MimeMultipart("alternative", part(text, "plain"), part(html, "html")));
        jakarta.mail.Transport.send(message);
    }

    private static MimeBodyPart part(String content, String subtype) throws Exception {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, "utf-8", subtype);
        return part;
    }

    private JsonNode json(String path) throws Exception {
        return new JsonMapper().readTree(get(path).body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(mail.inboxUri().resolve(path)).build(), ofString());
    }
}
