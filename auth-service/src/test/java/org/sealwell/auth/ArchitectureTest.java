package org.sealwell.auth;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.mutiny.Uni;
import java.math.BigInteger;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "org.sealwell.auth", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FEATURES = {
        "..auth.registration..", "..auth.login..", "..auth.password..", "..auth.email..", "..auth.deletion.."
    };

    @ArchTest
    static final ArchRule features_know_nothing_of_each_other = slices().matching(
                    "org.sealwell.auth.(registration|login|password|email|deletion)")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule shared_nouns_know_no_feature = noClasses()
            .that()
            .resideOutsideOfPackages(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES);

    @ArchTest
    static final ArchRule packages_form_no_circle =
            slices().matching("org.sealwell.auth.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_srp_package_computes_modular_powers = noClasses()
            .that()
            .resideOutsideOfPackage("..auth.srp..")
            .should()
            .callMethod(BigInteger.class, "modPow", BigInteger.class, BigInteger.class);

    @ArchTest
    static final ArchRule nothing_blocks_a_thread = noClasses()
            .should()
            .callMethod(Uni.class, "await")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(CompletableFuture.class, "join")
            .orShould()
            .callMethod(Future.class, "get");

    @ArchTest
    static final ArchRule resources_leave_the_store_to_others = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "io.quarkus.mongodb..", "org.bson..");

    @ArchTest
    static final ArchRule time_and_chance_come_from_outside = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.sealwell.auth.Ambient")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.security.SecureRandom.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.concurrent.ThreadLocalRandom.class);

    @ArchTest
    static final ArchRule classes_are_named_after_what_they_are = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule null_means_something_everywhere =
            classes().that(alwaysTrue()).should(liveInANullMarkedPackage());

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetAnnotationOfType(NullMarked.class)
                        .isPresent();
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
