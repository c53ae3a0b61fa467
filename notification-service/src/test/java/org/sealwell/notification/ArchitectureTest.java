package org.sealwell.notification;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.sealwell.platform.testkit.ArchitectureRules;

@AnalyzeClasses(packages = "org.sealwell.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule whoHearsEventsKnowsAllAndDeliveriesWhatAMailNeedsAndNobodyElseAnybody =
            ArchitectureRules.subpackagesOf("org.sealwell.notification")
                    .ignoreDependency(
                            resideInAPackage("..notification.hearing.."), resideInAPackage("..notification.."))
                    .ignoreDependency(
                            resideInAPackage("..notification.delivery.."),
                            resideInAnyPackage(
                                    "..notification.contact..",
                                    "..notification.mail..",
                                    "..notification.preference.."));

    @ArchTest
    static final ArchRule resourcesLeaveTheStoreToOthers = ArchitectureRules.RESOURCES_LEAVE_THE_STORE_TO_OTHERS;

    @ArchTest
    static final ArchRule whatHasAPathIsCalledAResource = ArchitectureRules.WHAT_HAS_A_PATH_IS_CALLED_A_RESOURCE;

    @ArchTest
    static final ArchRule nothingWaits = ArchitectureRules.NOTHING_WAITS;

    @ArchTest
    static final ArchRule timeAndChanceComeFromOutside = ArchitectureRules.TIME_AND_CHANCE_COME_FROM_OUTSIDE;

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = ArchitectureRules.NAMES_SAY_WHAT_A_THING_IS;

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = ArchitectureRules.EVERY_PACKAGE_IS_NULL_MARKED;
}
