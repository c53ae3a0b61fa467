package org.sealwell.local.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * Apache Kafka in this JVM, on 127.0.0.1, with the suite's topics. The log's directory is formatted on first start; a process
 * killed at any moment finds its log again.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private final KafkaRaftServer server;
    private final BrokerProperties properties;

    private EmbeddedBroker(KafkaRaftServer server, BrokerProperties properties) {
        this.server = server;
        this.properties = properties;
    }

    /**
     * Starts the broker, and returns when it takes connections and has the topics.
     *
     * @param directory where its log is, made if need be
     * @param port the port for clients, or 0 for any free one
     * @param controllerPort the port on which it talks to itself, or 0 for any free one
     */
    public static EmbeddedBroker start(Path directory, int port, int controllerPort)
            throws IOException, InterruptedException {
        Files.createDirectories(directory);
        BrokerProperties properties =
                new BrokerProperties(directory.resolve("log"), orFree(port), orFree(controllerPort));
        formatOnce(directory, properties);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties.toProperties(), false), Time.SYSTEM);
        server.startup();
        EmbeddedBroker broker = new EmbeddedBroker(server, properties);
        Topics.create(broker.bootstrapServers());
        return broker;
    }

    /** The port for clients. */
    public int port() {
        return properties.port();
    }

    /** What a Kafka client needs to find it, {@code 127.0.0.1:<port>}. */
    public String bootstrapServers() {
        return properties.bootstrapServers();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Waits until something shuts the broker down. */
    void awaitShutdown() {
        server.awaitShutdown();
    }

    private static void formatOnce(Path directory, BrokerProperties properties) throws IOException {
        Path file = directory.resolve("broker.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.toProperties().store(writer, null);
        }
        if (Files.exists(properties.logs().resolve("meta.properties"))) {
            return;
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        int status = StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new IOException("The broker's log could not be formatted: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private static int orFree(int port) throws IOException {
        if (port != 0) {
            return port;
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
