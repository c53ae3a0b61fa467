package org.sealwell.deploy.k8s.rule;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.sealwell.deploy.Repository;

/** What a service was built with. */
final class BuiltIn {

    private BuiltIn() {}

    static Properties properties(String service) {
        Path file = Repository.ROOT.resolve(service).resolve("src/main/resources/application.properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The topics that it reads, from {@code mp.messaging.incoming.<channel>.topic}. */
    static Set<String> read(String service) {
        return topics(service, "mp\\.messaging\\.incoming\\.[^.]+\\.topic");
    }

    /** Where it puts what it cannot read. */
    static Set<String> deadLetters(String service) {
        return topics(service, "mp\\.messaging\\.incoming\\.[^.]+\\.dead-letter-queue\\.topic");
    }

    private static Set<String> topics(String service, String property) {
        Properties properties = properties(service);
        Set<String> topics = new TreeSet<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.matches(property))
                .forEach(name -> topics.add(properties.getProperty(name)));
        return topics;
    }
}
