package org.sealwell.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "org.sealwell.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule textsAndAddressesKnowNothingOfDeliveriesOrEachOther = slices().matching(
                    "org.sealwell.notification.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    JavaClass.Predicates.resideInAPackage("..notification.delivery.."),
                    JavaClass.Predicates.resideInAPackage("..notification.."))
            .ignoreDependency(
                    JavaClass.Predicates.resideInAPackage("org.sealwell.notification"),
                    JavaClass.Predicates.resideInAPackage("..notification.."));

    @ArchTest
    static final ArchRule nothingWaits = noClasses()
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                    "await|atMost|indefinitely|sleep|get"))
                    .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                    JavaClass.Predicates.assignableTo(Thread.class)
                                            .or(JavaClass.Predicates.assignableTo(java.util.concurrent.Future.class))
                                            .or(JavaClass.Predicates.assignableTo(io.smallrye.mutiny.Uni.class))
                                            .or(JavaClass.Predicates.assignableTo(
                                                    io.smallrye.mutiny.groups.UniAwait.class))))));

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common|Base)");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes().that().doNotHaveModifier(JavaModifier.SYNTHETIC).should(beInANullMarkedPackage());

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
