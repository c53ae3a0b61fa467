package org.sealwell.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The shape of the module, as sentences. */
@AnalyzeClasses(packages = "org.sealwell.client", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule onlyTheCryptoPackageTouchesPrimitives = noClasses()
            .that()
            .resideOutsideOfPackage("..crypto..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.crypto..", "org.bouncycastle..", "com.nimbusds..", "java.security.spec..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.security.MessageDigest");

    @ArchTest
    static final ArchRule onlyTheJdkTransportTouchesJavaNetHttp = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Jdk")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.sealwell.client.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheFacadeKnowsTheJdkTransport = noClasses()
            .that()
            .resideOutsideOfPackages("org.sealwell.client", "org.sealwell.client.http")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("JdkHttpTransport");
}
