package dev.conference.defaults.start;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ByteArrayResource;

/** Writes down, in the build, on which settings the generated bean definitions depend. */
class ConditionsOfBeans implements BeanFactoryInitializationAotProcessor {

    @Override
    public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
            ConfigurableListableBeanFactory beans) {
        var environment =
                beans.getBean(ConfigurableApplicationContext.ENVIRONMENT_BEAN_NAME, ConfigurableEnvironment.class);
        if (!(environment.getPropertySources().remove(AskedSettings.NAME) instanceof AskedSettings asked)) {
            return null;
        }
        var text = Conditions.of(asked.names(), environment).text();
        return (generation, code) -> generation
                .getGeneratedFiles()
                .addResourceFile(Conditions.FILE, new ByteArrayResource(text.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
