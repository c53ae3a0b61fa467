package org.sealwell.vault.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.vault.Changes.delete;
import static org.sealwell.vault.Changes.put;
import static org.sealwell.vault.Changes.rekey;
import static org.sealwell.vault.Owner.commit;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.vault.Changes;
import org.sealwell.vault.Owner;
import org.sealwell.vault.SmallLimits;

@QuarkusTest
class QuotaTest {

    private static final int MEBIBYTE = 1024 * 1024;

    private final Owner anna = new Owner();

    @Test
    void holdsNoMoreItemsThanItsQuotaButMayShrink() {
        List<Map<String, Object>> many = puts(500, Changes.BODY);
        anna.adds(0, many);
        anna.adds(1, puts(20, Changes.BODY));
        anna.sends(commit(2, puts(1, Changes.BODY)))
                .statusCode(403)
                .body("type", equalTo("urn:sealwell:problem:quota-exceeded"))
                .body("quota.items", equalTo(SmallLimits.ITEMS))
                .body("quota.bytes", equalTo(SmallLimits.BYTES));
        String one = (String) many.getFirst().get("itemId");
        anna.adds(2, put(one, 2));
        anna.adds(3, delete(one, 3));
        anna.adds(4, puts(1, Changes.BODY));
        assertThat(anna.head().getLong("items")).isEqualTo(SmallLimits.ITEMS);
    }

    @Test
    void holdsNoMoreBytesThanItsQuotaButMayDeleteAndRekey() {
        List<Map<String, Object>> large = puts(7, MEBIBYTE);
        anna.adds(0, large);
        anna.adds(1, puts(7, MEBIBYTE));
        anna.adds(2, puts(5, MEBIBYTE));
        anna.sends(commit(3, puts(1, MEBIBYTE)))
                .statusCode(403)
                .body("type", equalTo("urn:sealwell:problem:quota-exceeded"));
        String one = (String) large.getFirst().get("itemId");
        anna.adds(3, rekey(one, 1));
        anna.adds(4, delete(one, 2));
        assertThat(anna.head().getLong("items")).isEqualTo(18);
    }

    private static List<Map<String, Object>> puts(int count, int body) {
        return IntStream.range(0, count)
                .mapToObj(i -> put(Sealed.id(), 1, Changes.COLLECTION, body))
                .toList();
    }
}
