package dev.conference.frontend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.conference.defaults.testing.ArchitectureContract;
import dev.conference.defaults.testing.WrittenClasses;
import org.springframework.web.client.RestClient;
import org.springframework.web.service.annotation.HttpExchange;

@AnalyzeClasses(packagesOf = FrontendApplication.class, importOptions = WrittenClasses.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests ofEveryService = ArchTests.in(ArchitectureContract.class);

    @ArchTest
    static final ArchRule clientsStayInTheirPackage =
            classes().that().areAnnotatedWith(HttpExchange.class).should().bePackagePrivate();

    /** The gateway passes requests on, the Debug tab looks past the guards, and the login asks the identity provider. */
    @ArchTest
    static final ArchRule servicesAreCalledOneWay = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.conference.frontend.remote",
                    "dev.conference.frontend.gateway",
                    "dev.conference.frontend.debug",
                    "dev.conference.frontend.login")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(RestClient.class);

    @ArchTest
    static final ArchRule onlyTheFeedReadsKafka = noClasses()
            .that()
            .resideOutsideOfPackage("dev.conference.frontend.feed")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");

    /** What is kept in Redis is kept behind a class that knows how to do without. */
    @ArchTest
    static final ArchRule onlyStoresKnowRedis = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .doNotHaveSimpleName("Receipts")
            .and()
            .doNotHaveSimpleName("SharedBuckets")
            .and()
            .haveSimpleNameNotStartingWith("Session")
            .and()
            .resideOutsideOfPackage("dev.conference.frontend.redis")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.data.redis..", "io.lettuce..");
}
