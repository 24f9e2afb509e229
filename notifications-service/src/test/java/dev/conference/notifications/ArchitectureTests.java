package dev.conference.notifications;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.conference.defaults.testing.ArchitectureContract;
import dev.conference.defaults.testing.WrittenClasses;

@AnalyzeClasses(packagesOf = NotificationsApplication.class, importOptions = WrittenClasses.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests ofEveryService = ArchTests.in(ArchitectureContract.class);

    @ArchTest
    static final ArchRule theDomainKnowsNoHttpAndNoDatabase = noClasses()
            .that()
            .resideInAPackage("..decision..")
            .or()
            .haveSimpleName("Notification")
            .or()
            .haveSimpleName("NotificationState")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..", "dev.conference.defaults..");

    @ArchTest
    static final ArchRule onlyDeliveryTalksToTheMailServer = noClasses()
            .that()
            .resideOutsideOfPackage("..delivery..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..", "org.eclipse.angus..");

    @ArchTest
    static final ArchRule onlyTheListenerKnowsKafka = noClasses()
            .that()
            .resideOutsideOfPackage("..events..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");
}
