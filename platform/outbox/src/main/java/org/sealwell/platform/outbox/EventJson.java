package org.sealwell.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.event.AuthEvent;
import org.sealwell.contracts.event.Event;
import org.sealwell.contracts.event.MailRequested;
import org.sealwell.contracts.event.NotificationEvent;
import org.sealwell.contracts.event.RecoveryEvent;
import org.sealwell.contracts.event.ShareEvent;
import org.sealwell.contracts.event.VaultEvent;

/** Events as JSON. Readers ignore fields they do not know, so that producers may add some. */
@Singleton
public class EventJson {

    private static final Logger LOG = Logger.getLogger(EventJson.class);
    private static final Map<String, Class<? extends Event>> TYPES = Stream.of(
                    types(AuthEvent.TOPIC, AuthEvent.class),
                    types(VaultEvent.TOPIC, VaultEvent.class),
                    types(ShareEvent.TOPIC, ShareEvent.class),
                    types(RecoveryEvent.TOPIC, RecoveryEvent.class),
                    types(NotificationEvent.TOPIC, NotificationEvent.class),
                    Map.<String, Class<? extends Event>>of(
                            Event.typeOf(MailRequested.TOPIC, MailRequested.class), MailRequested.class))
            .flatMap(map -> map.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final ObjectMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();
    private final Map<String, Boolean> unknownTypes = new ConcurrentHashMap<>();

    String write(Event event) {
        try {
            return json.writerFor(event.getClass()).writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event cannot be written: " + event.getClass(), e);
        }
    }

    /**
     * The event, or nothing when its type is unknown here: that is logged once and skipped.
     *
     * @throws PoisonException when the data are not those of the type
     */
    public Optional<Event> read(@Nullable String type, @Nullable String data) {
        if (type == null) {
            throw new PoisonException("an event: it has no type");
        }
        Class<? extends Event> known = TYPES.get(type);
        if (known == null) {
            if (unknownTypes.size() < 100 && unknownTypes.putIfAbsent(type, true) == null) {
                LOG.warnf("Events of a type that is unknown here are skipped");
            }
            return Optional.empty();
        }
        return Optional.of(read(known, data));
    }

    private Event read(Class<? extends Event> type, @Nullable String data) {
        try {
            Event event = data == null ? null : json.readValue(data, type);
            if (event != null && event.accountId() != null) {
                return event;
            }
        } catch (JsonProcessingException e) {
            // Its message would quote the data.
        }
        throw new PoisonException(type.getSimpleName());
    }

    private static Map<String, Class<? extends Event>> types(String topic, Class<? extends Event> producer) {
        return Arrays.stream(producer.getPermittedSubclasses())
                .map(type -> type.<Event>asSubclass(Event.class))
                .collect(Collectors.toMap(type -> Event.typeOf(topic, type), type -> type));
    }

    /** A message that no retry will make readable. The dead-letter topic is its place. */
    public static final class PoisonException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public PoisonException(String what) {
            super("Not readable as " + what);
        }
    }
}
