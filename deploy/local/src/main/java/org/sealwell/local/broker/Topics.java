package org.sealwell.local.broker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The suite's topics: one for each producer, one for mails, and beside each one its dead letters. */
public final class Topics {
    /** The topics that services write to. */
    public static final List<String> NAMES = List.of(
            "auth.events", "vault.events", "share.events", "recovery.events", "notification.events", "mail.requests");

    private static final String DEAD_LETTERS = ".dlq";
    private static final int PARTITIONS = 3;
    private static final long PATIENCE_SECONDS = 30;

    private Topics() {}

    /** Every topic, dead letters too. */
    public static List<String> all() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(name, name + DEAD_LETTERS))
                .toList();
    }

    /** Makes those that are missing. */
    static void create(String bootstrapServers) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = all().stream()
                    .filter(name -> !present.contains(name))
                    .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                    .toList();
            admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("The topics could not be made", e.getCause());
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("The broker did not take the topics in time", e);
        }
    }
}
