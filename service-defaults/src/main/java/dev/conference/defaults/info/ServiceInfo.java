package dev.conference.defaults.info;

import org.springframework.core.env.Environment;

/**
 * The instance that answers. Values that the cluster sets are "N/A" outside one.
 *
 * @param name the service
 * @param version the built version
 * @param source where the service's source code is
 * @param podName from {@code POD_NAME}
 * @param podNamespace from {@code POD_NAMESPACE}
 * @param podNodeName from {@code POD_NODENAME}
 * @param podIp from {@code POD_IP}
 * @param podServiceAccount from {@code POD_SERVICE_ACCOUNT}
 */
public record ServiceInfo(
        String name,
        String version,
        String source,
        String podName,
        String podNamespace,
        String podNodeName,
        String podIp,
        String podServiceAccount) {

    private static final String UNSET = "N/A";

    /** Reads the instance's place from the environment that the cluster's downward API fills. */
    static ServiceInfo of(Environment environment, String name, String version, String source) {
        return new ServiceInfo(
                name,
                version,
                source,
                environment.getProperty("POD_NAME", UNSET),
                environment.getProperty("POD_NAMESPACE", UNSET),
                environment.getProperty("POD_NODENAME", UNSET),
                environment.getProperty("POD_IP", UNSET),
                environment.getProperty("POD_SERVICE_ACCOUNT", UNSET));
    }
}
