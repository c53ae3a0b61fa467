package org.sealwell.platform.testkit;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceRule;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

/** The house rules that a test can hold code against. Each service's {@code ArchitectureTest} names those that apply to it. */
public final class ArchitectureRules {

    /** Threads of an event loop are everybody's. */
    public static final ArchRule NOTHING_WAITS = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("await|atMost|indefinitely|sleep|get|join"))
                    .and(target(owner(assignableTo(Thread.class)
                            .or(assignableTo(Future.class))
                            .or(assignableTo("io.smallrye.mutiny.Uni"))
                            .or(assignableTo("io.smallrye.mutiny.groups.UniAwait"))))));

    /** A resource translates; where things are kept is another's business. */
    public static final ArchRule RESOURCES_LEAVE_THE_STORE_TO_OTHERS = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "io.quarkus.mongodb..", "org.bson..");

    public static final ArchRule WHAT_HAS_A_PATH_IS_CALLED_A_RESOURCE =
            classes().that().areAnnotatedWith("jakarta.ws.rs.Path").should().haveSimpleNameEndingWith("Resource");

    /** What is injected can be held still by a test: only {@code Ambient} brings the real thing. */
    public static final ArchRule TIME_AND_CHANCE_COME_FROM_OUTSIDE = noClasses()
            .that()
            .doNotHaveSimpleName("Ambient")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.security.SecureRandom.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class);

    public static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common|Core|Base)");

    public static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes().that().doNotHaveModifier(JavaModifier.SYNTHETIC).should(beInANullMarkedPackage());

    private ArchitectureRules() {}

    /**
     * @param service the package of which each direct subpackage is a feature
     * @param shared the subpackage of the nouns that all features may use
     */
    public static ArchRule featuresDoNotImportEachOther(String service, String shared) {
        return subpackagesOf(service)
                .ignoreDependency(resideInAPackage(service + ".."), resideInAPackage(service + "." + shared + ".."));
    }

    /** Direct subpackages that know nothing of each other, with exceptions to be added. */
    public static SliceRule subpackagesOf(String service) {
        return slices().matching(service + ".(*)..").should().notDependOnEachOther();
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                boolean marked = one.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(one, marked, one.getName() + " is not null-marked"));
            }
        };
    }
}
