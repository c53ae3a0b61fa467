package org.sealwell.share.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.Store;
import org.sealwell.share.fixture.Link;
import org.sealwell.share.fixture.Owner;

@QuarkusTest
class AdmissionTest {

    /** Somebody who only knows an id, from a log of links perhaps, must not be able to shut out those who have the link. */
    @Test
    void ofAShareUsesUpOnlyWhatThoseUseWhoHaveItsLink() {
        Owner anna = new Owner();
        Link link = anna.shares();
        for (int i = 0; i < 5; i++) {
            link.visits("/challenge", Map.of("linkProof", Sealed.random(32))).statusCode(404);
        }
        assertThat(usedOf(link)).isZero();
        link.challenge().statusCode(200);
        link.opens().statusCode(200);
        assertThat(usedOf(link)).isEqualTo(2);
    }

    private static int usedOf(Link link) {
        int used = 0;
        for (Document counter :
                Store.collection("share", "attempts").find(Filters.regex("_id", "^share\\|" + link.id()))) {
            for (Object tries : counter.get("used", Document.class).values()) {
                used += (int) tries;
            }
        }
        return used;
    }
}
