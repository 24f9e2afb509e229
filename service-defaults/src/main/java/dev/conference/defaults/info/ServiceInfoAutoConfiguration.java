package dev.conference.defaults.info;

import dev.conference.defaults.ServiceProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.info.ProjectInfoAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Offers {@link ServiceInfo} and its endpoint. */
@AutoConfiguration(after = ProjectInfoAutoConfiguration.class)
@EnableConfigurationProperties(ServiceProperties.class)
@Import(ServiceInfoController.class)
class ServiceInfoAutoConfiguration {

    @Bean
    ServiceInfo serviceInfo(
            Environment environment,
            ServiceProperties properties,
            ObjectProvider<BuildProperties> build,
            @Value("${spring.application.name}") String name) {
        var version = properties.version().isBlank() ? built(build.getIfAvailable()) : properties.version();
        return ServiceInfo.of(environment, name, version, properties.source());
    }

    private static String built(@Nullable BuildProperties build) {
        var version = build == null ? null : build.getVersion();
        return version == null ? "dev" : version;
    }
}
