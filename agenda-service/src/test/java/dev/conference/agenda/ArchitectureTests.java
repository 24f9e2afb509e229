package dev.conference.agenda;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packagesOf = AgendaApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule controllersAndRepositoriesStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Repository.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule theDomainKnowsNoHttpAndNoStore = noClasses()
            .that()
            .haveSimpleName("AgendaItem")
            .or()
            .haveSimpleName("AgendaChange")
            .or()
            .haveSimpleName("Talk")
            .or()
            .haveSimpleName("PublishedAgenda")
            .or()
            .haveSimpleName("SearchText")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "jakarta..", "dev.conference.defaults..", "dev.conference.agenda.redis..");

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("dev.conference.agenda.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingIsSentToKafkaPastTheOutbox = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "org\\.springframework\\.kafka\\.core\\..*|org\\.apache\\.kafka\\.clients\\.producer\\..*");

    @ArchTest
    static final ArchRule nothingTalksToRedisPastItsPackage = noClasses()
            .that()
            .resideOutsideOfPackage("dev.conference.agenda.redis")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.data.redis.core",
                    "org.springframework.data.redis.connection..",
                    "io.lettuce..");
}
