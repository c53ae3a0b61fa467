package org.sealwell.contracts.event;

/** What notification-service tells. */
public sealed interface NotificationEvent extends Event {

    String TOPIC = "notification.events";

    @Override
    default String topic() {
        return TOPIC;
    }

    /** The account's address, pending mails, activity and preferences are gone. */
    record AccountPurged(String accountId) implements NotificationEvent {}
}
