package dev.conference.e2e.browser;

import dev.conference.e2e.suite.EndToEndTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the running suite in a real browser. Its constructor may take the {@link Visitors}. It fails when the browser
 * had something to complain about, and is skipped where there is no browser.
 */
@EndToEndTest
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
