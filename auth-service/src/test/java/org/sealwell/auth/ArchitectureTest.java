package org.sealwell.auth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigInteger;
import org.sealwell.platform.testkit.ArchitectureRules;

@AnalyzeClasses(packages = "org.sealwell.auth", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FEATURES = {
        "..auth.registration..",
        "..auth.login..",
        "..auth.password..",
        "..auth.email..",
        "..auth.deletion..",
        "..auth.mailbox..",
        "..auth.rotation.."
    };

    @ArchTest
    static final ArchRule featuresKnowNothingOfEachOther = slices().matching(
                    "org.sealwell.auth.(registration|login|password|email|deletion|mailbox|rotation)")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule sharedNounsKnowNoFeature = noClasses()
            .that()
            .resideOutsideOfPackages(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES);

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching("org.sealwell.auth.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheSrpPackageComputesModularPowers = noClasses()
            .that()
            .resideOutsideOfPackage("..auth.srp..")
            .should()
            .callMethod(BigInteger.class, "modPow", BigInteger.class, BigInteger.class);

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
