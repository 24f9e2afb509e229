package dev.conference.c4p;

import static org.awaitility.Awaitility.await;

import dev.conference.defaults.migration.DatabaseMigration;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A test begins when the schema is there: until then the service rightly answers 503 to everything. */
class SchemaFirst implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        var migration = SpringExtension.getApplicationContext(test).getBean(DatabaseMigration.class);
        await().until(migration::isDone);
    }
}
