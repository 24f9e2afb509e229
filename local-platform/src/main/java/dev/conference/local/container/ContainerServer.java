package dev.conference.local.container;

import com.github.dockerjava.api.DockerClient;
import dev.conference.local.process.FreePort;
import dev.conference.local.server.Server;
import dev.conference.local.server.ServerException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** A server in a container. Its port here is chosen before it starts, so that it is the same after every restart. */
abstract class ContainerServer implements Server {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);

    private final String name;
    private final int port;
    private final GenericContainer<?> container;

    ContainerServer(String name, String image, int portInside) {
        this.name = name;
        port = FreePort.next();
        container = new GenericContainer<>(DockerImageName.parse(image));
        container.setPortBindings(List.of(port + ":" + portInside));
        container.addExposedPort(portInside);
    }

    final void environment(Map<String, String> variables) {
        container.withEnv(variables);
    }

    final void command(String... command) {
        container.withCommand(command);
    }

    /** Whether it answers its clients now. */
    abstract boolean answers();

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int port() {
        return port;
    }

    @Override
    public final synchronized void start() {
        if (isRunning()) {
            return;
        }
        if (container.getContainerId() == null) {
            container.start();
        } else {
            client().startContainerCmd(container.getContainerId()).exec();
        }
        awaitAnswer();
    }

    @Override
    public final synchronized void stop() {
        if (isRunning()) {
            client().stopContainerCmd(container.getContainerId()).exec();
        }
    }

    @Override
    public final synchronized void kill() {
        if (isRunning()) {
            client().killContainerCmd(container.getContainerId()).exec();
        }
    }

    @Override
    public final void pause() {
        client().pauseContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public final void resume() {
        client().unpauseContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public final boolean isRunning() {
        return container.getContainerId() != null && container.isRunning();
    }

    @Override
    public void close() {
        container.stop();
    }

    private void awaitAnswer() {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (System.nanoTime() > limit) {
                throw new ServerException(name + " did not answer within " + START_LIMIT.toSeconds() + " seconds:\n"
                        + container.getLogs());
            }
            LockSupport.parkNanos(BETWEEN_PROBES.toNanos());
        }
    }

    private static DockerClient client() {
        return DockerClientFactory.instance().client();
    }
}
