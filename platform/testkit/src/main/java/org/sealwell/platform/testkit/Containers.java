package org.sealwell.platform.testkit;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/** MongoDB and Kafka as production has them, for whoever has a Docker engine: {@code ./dev test --containers}. */
final class Containers {

    /** The same versions as in {@code deploy/compose.yaml}. */
    private static final DockerImageName MONGO = DockerImageName.parse("mongo:8.0.15");

    private static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.1.1");

    private Containers() {}

    /** Whether tests are to use them. */
    static boolean wanted() {
        return Boolean.getBoolean("sealwell.containers");
    }

    /** A replica set of one: writes are acknowledged by a majority, as in production. */
    static MongoDBContainer mongo() {
        MongoDBContainer container = new MongoDBContainer(MONGO);
        container.start();
        return container;
    }

    static KafkaContainer kafka() {
        KafkaContainer container = new KafkaContainer(KAFKA);
        container.start();
        return container;
    }
}
