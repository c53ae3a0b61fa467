package org.sealwell.share;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.sealwell.platform.testkit.ArchitectureRules;

@AnalyzeClasses(packages = "org.sealwell.share", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FEATURES = {
        "..share.create..",
        "..share.overview..",
        "..share.change..",
        "..share.open..",
        "..share.code..",
        "..share.expiry..",
        "..share.purge..",
        "..share.smart.."
    };

    @ArchTest
    static final ArchRule featuresKnowNothingOfEachOther = slices().matching(
                    "org.sealwell.share.(create|overview|change|open|code|expiry|purge|smart)")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule sharedNounsKnowNoFeature = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackages(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES);

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching("org.sealwell.share.(*)..").should().beFreeOfCycles();

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
