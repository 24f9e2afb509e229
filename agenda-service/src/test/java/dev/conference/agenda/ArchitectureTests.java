package dev.conference.agenda;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.conference.defaults.testing.ArchitectureContract;
import dev.conference.defaults.testing.WrittenClasses;

@AnalyzeClasses(packagesOf = AgendaApplication.class, importOptions = WrittenClasses.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests ofEveryService = ArchTests.in(ArchitectureContract.class);

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
