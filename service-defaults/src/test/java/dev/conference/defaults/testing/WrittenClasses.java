package dev.conference.defaults.testing;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.regex.Pattern;

/** The classes of a service that somebody wrote: neither tests nor what an earlier build has generated. */
public final class WrittenClasses implements ImportOption {

    private static final Pattern GENERATED = Pattern.compile(".*/[^/]*(__|\\$\\$)[^/]*\\.class");

    private final ImportOption noTests = new ImportOption.DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return noTests.includes(location) && !location.matches(GENERATED);
    }
}
