package org.sealwell.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealwell.contracts.event.AuthEvent.AccountDeleted;
import org.sealwell.platform.outbox.EventJson.PoisonException;

class EventJsonTest {

    private static final String DELETED = "org.sealwell.auth.AccountDeleted";

    private final EventJson events = new EventJson();

    @Test
    void readsWhatItWrites() {
        AccountDeleted event = new AccountDeleted("anna");
        assertThat(events.read(DELETED, events.write(event))).contains(event);
    }

    @Test
    void ignoresFieldsOfLaterProducers() {
        assertThat(events.read(DELETED, "{\"accountId\":\"anna\",\"since\":\"today\"}"))
                .contains(new AccountDeleted("anna"));
    }

    @Test
    void skipsTypesItDoesNotKnow() {
        assertThat(events.read("org.sealwell.auth.SomethingNew", "{}")).isEmpty();
        assertThat(events.read("org.sealwell.vault.AccountDeleted", "{}")).isEmpty();
    }

    @Test
    void refusesWhatIsNotOfItsTypeAndQuotesNothing() {
        for (String poison : List.of("", "secret", "null", "[]", "{}", "{\"accountId\":null}", "{\"accountId\":{}}")) {
            assertThatThrownBy(() -> events.read(DELETED, poison))
                    .isExactlyInstanceOf(PoisonException.class)
                    .hasMessage("Not readable as AccountDeleted")
                    .hasNoCause();
        }
        assertThatThrownBy(() -> events.read(DELETED, null)).isInstanceOf(PoisonException.class);
        assertThatThrownBy(() -> events.read((String) null, "{}")).isInstanceOf(PoisonException.class);
    }
}
