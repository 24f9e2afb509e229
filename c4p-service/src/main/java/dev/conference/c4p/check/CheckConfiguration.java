package dev.conference.c4p.check;

import dev.conference.defaults.access.IdentityProperties;
import dev.conference.defaults.access.IdentityProvider;
import java.time.Clock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that the check needs. It is no {@code @Configuration}, so that the service itself, which looks for those, does not
 * find it.
 */
@EnableConfigurationProperties({CheckProperties.class, IdentityProperties.class})
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
class CheckConfiguration {

    @Bean
    JsonMapper jsonMapper() {
        return JsonMapper.builder().build();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    IdentityProvider identityProvider(IdentityProperties properties) {
        return new IdentityProvider(properties);
    }

    @Bean
    OrganizerToken organizerToken(IdentityProvider provider, CheckProperties properties, Clock clock) {
        return new OrganizerToken(provider, properties, clock);
    }

    @Bean
    Conference conference(CheckProperties properties, OrganizerToken token, JsonMapper json) {
        return new Conference(properties, token, json);
    }

    @Bean
    OrganizersMail organizersMail(JavaMailSender sender, CheckProperties properties, Clock clock) {
        return new OrganizersMail(sender, properties, clock);
    }

    @Bean
    Check check(Conference conference, OrganizersMail mail, CheckProperties properties, Clock clock) {
        return new Check(conference, mail, properties, clock);
    }
}
