package dev.conference.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** How this module's code is arranged. */
@AnalyzeClasses(packages = "dev.conference.benchmarks", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.conference.benchmarks.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theLoadGeneratorStaysInItsPackage = noClasses()
            .that()
            .resideOutsideOfPackage("..benchmarks.load..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.hyperfoil..", "io.netty..");
}
