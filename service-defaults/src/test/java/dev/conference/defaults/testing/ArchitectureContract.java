package dev.conference.defaults.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.validation.annotation.Validated;

/** How the code of every service is arranged. A service's own rules stand beside an {@code ArchTests.in} of this class. */
public final class ArchitectureContract {

    @ArchTest
    static final ArchRule controllersStayInTheirPackage =
            classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("dev.conference.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule settingsAreValidatedRecords = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .beAnnotatedWith(Validated.class)
            .andShould()
            .beRecords();

    private ArchitectureContract() {}
}
