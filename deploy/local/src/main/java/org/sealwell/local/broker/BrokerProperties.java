package org.sealwell.local.broker;

import java.nio.file.Path;
import java.util.Properties;

/** The broker's own configuration: one node, on this machine only, sized for one person's events. */
record BrokerProperties(Path logs, int port, int controllerPort) {

    Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("log.dirs", logs.toAbsolutePath().toString());
        listeners(properties);
        oneNode(properties);
        small(properties);
        return properties;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private void listeners(Properties properties) {
        properties.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    }

    private static void oneNode(Properties properties) {
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        // A lone machine has nobody to wait for.
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        properties.setProperty("auto.create.topics.enable", "false");
        // After a crash it has to wait until it takes its former self for dead.
        properties.setProperty("broker.session.timeout.ms", "3000");
        properties.setProperty("broker.heartbeat.interval.ms", "500");
    }

    private static void small(Properties properties) {
        properties.setProperty("offsets.topic.num.partitions", "5");
        properties.setProperty("transaction.state.log.num.partitions", "3");
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "4");
        properties.setProperty("background.threads", "2");
        properties.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
        properties.setProperty("log.segment.bytes", "67108864");
        properties.setProperty("log.index.size.max.bytes", "1048576");
    }
}
