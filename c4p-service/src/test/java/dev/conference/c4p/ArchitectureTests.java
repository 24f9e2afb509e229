package dev.conference.c4p;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.conference.defaults.testing.ArchitectureContract;
import dev.conference.defaults.testing.WrittenClasses;

@AnalyzeClasses(packagesOf = C4pApplication.class, importOptions = WrittenClasses.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests ofEveryService = ArchTests.in(ArchitectureContract.class);

    @ArchTest
    static final ArchRule theDomainKnowsNoHttpAndNoDatabase = noClasses()
            .that()
            .haveSimpleName("Proposal")
            .or()
            .haveSimpleName("ProposalContent")
            .or()
            .haveSimpleName("ProposalStatus")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..", "dev.conference.defaults..");

    @ArchTest
    static final ArchRule onlyTheOutboxTalksToKafka = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");
}
