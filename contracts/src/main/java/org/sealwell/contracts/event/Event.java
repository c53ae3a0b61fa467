package org.sealwell.contracts.event;

/** A fact that one service tells the others. The account id is the Kafka key, so that one account's events stay in order. */
public sealed interface Event
        permits AuthEvent, VaultEvent, ShareEvent, RecoveryEvent, NotificationEvent, MailRequested {

    /** The account this is about; for mail to somebody without an account, a pseudonym of the address. */
    String accountId();

    /** The topic of the producer. */
    String topic();

    /** CloudEvents {@code type}: {@code org.sealwell.<producer>.<Name>}. */
    default String type() {
        return typeOf(topic(), getClass());
    }

    /** The CloudEvents type of an event class of a topic, for readers that go from the type to the class. */
    static String typeOf(String topic, Class<?> event) {
        return "org.sealwell." + topic.substring(0, topic.indexOf('.')) + "." + event.getSimpleName();
    }
}
