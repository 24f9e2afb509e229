package dev.conference.e2e.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the whole running suite, which all tests share: it leaves every process running. Its constructor and its
 * methods may take the {@link dev.conference.local.suite.Conference}, an organizer's API client and the receiver of the
 * traces.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SuiteExtension.class)
public @interface EndToEndTest {}
