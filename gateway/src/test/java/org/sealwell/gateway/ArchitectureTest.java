package org.sealwell.gateway;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.sealwell.platform.testkit.ArchitectureRules;

@AnalyzeClasses(packages = "org.sealwell.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching("org.sealwell.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingWaits = ArchitectureRules.NOTHING_WAITS;

    @ArchTest
    static final ArchRule timeAndChanceComeFromOutside = ArchitectureRules.TIME_AND_CHANCE_COME_FROM_OUTSIDE;

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = ArchitectureRules.NAMES_SAY_WHAT_A_THING_IS;

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = ArchitectureRules.EVERY_PACKAGE_IS_NULL_MARKED;
}
