package org.sealwell.contracts.event;

/**
 * Somebody shall get a mail. Template names are those of notification-service; {@code sealedParameters} is a JWE to that service
 * over a JSON object {@code {"to": address, …}} with the template's parameters, so that neither a code nor an address lies readable
 * on the bus. Without {@code to} the mail goes to the account's own address, which whoever asks need not know.
 */
public record MailRequested(String accountId, String template, String sealedParameters) implements Event {

    public static final String TOPIC = "mail.requests";

    @Override
    public String topic() {
        return TOPIC;
    }
}
