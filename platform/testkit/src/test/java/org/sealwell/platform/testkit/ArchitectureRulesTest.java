package org.sealwell.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A rule that nothing can break is none. */
class ArchitectureRulesTest {

    @Test
    void noticeWhoWaits() {
        breaks(ArchitectureRules.NOTHING_WAITS, Sleeping.class);
        breaks(ArchitectureRules.NOTHING_WAITS, Joining.class);
        breaks(ArchitectureRules.NOTHING_WAITS, Getting.class);
    }

    @Test
    void noticeWhoMakesTimeOrChance() {
        breaks(ArchitectureRules.TIME_AND_CHANCE_COME_FROM_OUTSIDE, OwnTime.class);
        breaks(ArchitectureRules.TIME_AND_CHANCE_COME_FROM_OUTSIDE, OwnChance.class);
    }

    @Test
    void noticeNamesThatSayNothing() {
        breaks(ArchitectureRules.NAMES_SAY_WHAT_A_THING_IS, TimeUtils.class);
    }

    @Test
    void noticeAResourceThatKnowsTheStore() {
        breaks(ArchitectureRules.RESOURCES_LEAVE_THE_STORE_TO_OTHERS, StoringResource.class);
    }

    private static void breaks(ArchRule rule, Class<?> wrong) {
        var classes = new ClassFileImporter().importClasses(wrong);
        assertThat(rule.evaluate(classes).hasViolation())
                .as(wrong.getSimpleName())
                .isTrue();
    }

    static class Sleeping {
        void rest() throws InterruptedException {
            Thread.sleep(1);
        }
    }

    static class Joining {
        Object join(CompletableFuture<Object> future) {
            return future.join();
        }
    }

    static class Getting {
        Object get(Future<Object> future) throws ExecutionException, InterruptedException {
            return future.get();
        }
    }

    static class OwnTime {
        Instant time() {
            return Instant.now();
        }
    }

    static class OwnChance {
        SecureRandom chance() {
            return new SecureRandom();
        }
    }

    static class TimeUtils {}

    static class StoringResource {
        Document stored() {
            return new Document();
        }
    }
}
