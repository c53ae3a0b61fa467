package org.sealwell.local.mail;

import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a MIME message into a {@link Mail}: the first plain and the first HTML part, wherever they are nested. */
final class MailReader {
    private MailReader() {}

    static Mail read(long id, Instant receivedAt, String to, MimeMessage message)
            throws MessagingException, IOException {
        Address[] from = message.getFrom();
        return new Mail(
                id,
                receivedAt,
                from == null || from.length == 0 ? "" : from[0].toString(),
                to,
                Optional.ofNullable(message.getSubject()).orElse(""),
                part(message, "text/plain").orElse(""),
                part(message, "text/html").orElse(""),
                headers(message));
    }

    private static Optional<String> part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = part(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
        }
        return headers;
    }
}
