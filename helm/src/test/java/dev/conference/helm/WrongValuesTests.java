package dev.conference.helm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong values are refused before anything is installed, and the message says where and why. */
class WrongValuesTests {

    /** What does not fit the schema: the message has the place, as a path, and what is wanted there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            urll: http://localhost                                    | urll                             | not allowed
            url: localhost                                            | /url                             | does not match
            url: http://localhost/conference                          | /url                             | does not match
            shortNames: "yes"                                         | /shortNames                      | want boolean
            owner: ""                                                 | /owner                           | minLength
            image: {tag: 1.0}                                         | /image/tag                       | want string
            image: {prefix: conference/}                              | /image/prefix                    | does not match
            image: {pullPolicy: Sometimes}                            | /image/pullPolicy                | must be one of
            image: {pullSecrets: registry}                            | /image/pullSecrets               | want array
            install: {infrastructure: "false"}                        | /install/infrastructure          | want boolean
            credentials: {existingSecrets: x}                         | existingSecrets                  | not allowed
            conference: {contact: nobody}                             | /conference/contact              | does not match
            conference: {startsOn: 9 June}                            | /conference/startsOn             | does not match
            features: {debug: maybe}                                  | /features/debug                  | want boolean
            logging: {format: xml}                                    | /logging/format                  | must be one of
            telemetry: {samplingProbability: 2}                       | /telemetry/samplingProbability   | maximum
            telemetry: {traceUrl: 'http://jaeger.example/trace'}      | /telemetry/traceUrl              | does not match
            events: {partitions: 0}                                   | /events/partitions               | minimum
            defaults: {replicas: two}                                 | /defaults/replicas               | want integer
            defaults: {replicas: -1}                                  | /defaults/replicas               | minimum
            defaults: {resources: {limits: {memory: lots}}}           | /defaults/resources/limits/memory | does not match
            defaults: {terminationGracePeriodSeconds: 5}              | /defaults/terminationGracePeriod | minimum
            defaults: {drainWait: 5}                                  | /defaults/drainWait              | want string
            defaults: {environment: {lower: x}}                       | /defaults/environment            | lower
            defaults: {probes: {liveness: {path: /}}}                 | /defaults/probes/liveness        | not allowed
            services: {agenda: {}}                                    | agenda                           | not allowed
            services: {agenda-service: {replica: 2}}                  | replica                          | not allowed
            services: {agenda-service: {replicas: many}}              | /services/agenda-service/replicas | want integer
            services: {c4p-service: {image: {digest: abc}}}           | /services/c4p-service/image/digest | does not match
            consistencyCheck: {schedule: never}                       | /consistencyCheck/schedule       | does not match
            consistencyCheck: {grace: a minute}                       | /consistencyCheck/grace          | does not match
            postgresql: {persistence: {size: big}}                    | /postgresql/persistence/size     | does not match
            postgresql: {external: {port: 70000}}                     | /postgresql/external/port        | maximum
            postgresql: {external: {sslMode: always}}                 | /postgresql/external/sslMode     | must be one of
            redis: {replicas: 20}                                     | /redis/replicas                  | maximum
            redis: {external: {host: "redis.example.org:6379"}}       | /redis/external/host             | does not match
            kafka: {clusterId: mine}                                  | /kafka/clusterId                 | does not match
            kafka: {external: {bootstrapServers: kafka.example.org}}  | /kafka/external/bootstrapServers | does not match
            kafka: {external: {securityProtocol: TLS}}                | /kafka/external/securityProtocol | must be one of
            keycloak: {external: {issuer: id.example.org}}            | /keycloak/external/issuer        | does not match
            keycloak: {external: {scopes: profile}}                   | /keycloak/external/scopes        | does not match
            ingress: {tls: true}                                      | /ingress/tls                     | want object
            httpRoute: {parentRefs: [{namespace: x}]}                 | /httpRoute/parentRefs/0          | name
            networkPolicy: {ingressController: [{namespace: x}]}      | /networkPolicy/ingressController/0 | not allowed
            serviceMonitor: {interval: often}                         | /serviceMonitor/interval         | does not match
            prometheusRule: {runbooks: "operations.md#alerts"}        | /prometheusRule/runbooks         | does not match
            prometheusRule: {labels: {release: 1}}                    | /prometheusRule/labels/release   | want string
            dashboards: {label: grafana}                              | label                            | not allowed
            test: {image: {tag: ""}}                                  | /test/image/tag                  | does not match
            """)
    void whatTheSchemaRefuses(String values, String place, String reason) {
        assertThatThrownBy(() -> Chart.render(Values.DEFAULTS.and(values)))
                .hasMessageContaining("schema")
                .hasMessageContaining(place)
                .hasMessageContaining(reason);
    }

    /** What is right by itself and does not fit together: a sentence says what to do. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            install: {infrastructure: false}                                                | keycloak.external.issuer is needed, since this release runs no Keycloak
            {postgresql: {enabled: false}, credentials: {existingSecret: x}}                | postgresql.external.host is needed, since this release runs no postgresql
            {redis: {enabled: false}, credentials: {existingSecret: x}}                     | redis.external.host is needed
            {mailpit: {enabled: false}, credentials: {existingSecret: x}}                   | mailpit.external.host is needed
            {kafka: {enabled: false}, credentials: {existingSecret: x}}                     | kafka.external.bootstrapServers is needed
            {keycloak: {enabled: false}, credentials: {existingSecret: x}}                  | keycloak.external.issuer is needed
            postgresql: {enabled: false, external: {host: db.example.org}}                  | postgresql.external.existingSecret (or credentials.existingSecret) is needed
            redis: {enabled: false, external: {host: redis.example.org}}                    | redis.external.existingSecret (or credentials.existingSecret) is needed
            keycloak: {enabled: false, external: {issuer: 'https://id.example.org'}}        | keycloak.external.existingSecret (or credentials.existingSecret) is needed
            httpRoute: {enabled: true}                                                      | httpRoute.parentRefs is needed
            ingress: {tls: {enabled: true}}                                                 | ingress.tls.enabled needs a url with https, but url is http://localhost
            serviceMonitor: {enabled: true}                                                 | serviceMonitor.enabled needs networkPolicy.prometheus
            image: {tag: latest}                                                            | image.tag is latest
            services: {c4p-service: {image: {tag: latest}}}                                 | services.c4p-service.image.tag is latest
            redis: {image: {tag: latest}}                                                   | redis.image.tag is latest
            defaults: {environment: {POSTGRES_PASSWORD: secret}}                            | passwords are files
            defaults: {drainWait: 30s}                                                      | terminationGracePeriodSeconds of
            defaults: {autoscaling: {enabled: true, minReplicas: 5}}                        | minReplicas 5, which is more than maxReplicas 4
            events: {replicationFactor: 3}                                                  | the Kafka of this chart is one broker
            postgresql: {maxConnections: 20}                                                | postgresql.maxConnections is 20
            """)
    void whatDoesNotFitTogether(String values, String sentence) {
        assertThatThrownBy(() -> Chart.render(Values.DEFAULTS.and(values))).hasMessageContaining(sentence);
    }
}
