package org.sealwell.recovery;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.sealwell.platform.testkit.ArchitectureRules;

@AnalyzeClasses(packages = "org.sealwell.recovery", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresDoNotImportEachOther = ArchitectureRules.subpackagesOf("org.sealwell.recovery")
            .ignoreDependency(
                    resideInAPackage("org.sealwell.recovery.."),
                    resideInAnyPackage(
                            "org.sealwell.recovery.plan",
                            "org.sealwell.recovery.circle",
                            "org.sealwell.recovery.proof",
                            "org.sealwell.recovery.mail",
                            "org.sealwell.recovery.pepper"))
            .ignoreDependency(
                    resideInAnyPackage(
                            "org.sealwell.recovery.phrase",
                            "org.sealwell.recovery.kit",
                            "org.sealwell.recovery.capsule"),
                    resideInAPackage("org.sealwell.recovery.wrap"))
            // What is heard of accounts concerns several features.
            .ignoreDependency(
                    resideInAPackage("org.sealwell.recovery.hearing"), resideInAPackage("org.sealwell.recovery.."));

    @ArchTest
    static final ArchRule nothingWaits = ArchitectureRules.NOTHING_WAITS;

    @ArchTest
    static final ArchRule resourcesLeaveTheStoreToOthers = ArchitectureRules.RESOURCES_LEAVE_THE_STORE_TO_OTHERS;

    @ArchTest
    static final ArchRule whatHasAPathIsCalledAResource = ArchitectureRules.WHAT_HAS_A_PATH_IS_CALLED_A_RESOURCE;

    @ArchTest
    static final ArchRule timeAndChanceComeFromOutside = ArchitectureRules.TIME_AND_CHANCE_COME_FROM_OUTSIDE;

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = ArchitectureRules.NAMES_SAY_WHAT_A_THING_IS;

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = ArchitectureRules.EVERY_PACKAGE_IS_NULL_MARKED;
}
