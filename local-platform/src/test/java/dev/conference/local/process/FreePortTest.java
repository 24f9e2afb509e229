package dev.conference.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortTest {

    @Test
    void never_gives_the_same_port_twice() {
        assertThat(IntStream.range(0, 50).map(i -> FreePort.next()).boxed()).doesNotHaveDuplicates();
    }

    @Test
    void a_port_is_taken_by_a_listener_on_any_address_or_on_this_machines_own() throws IOException {
        try (var everywhere = new ServerSocket(0);
                var here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePort.isFree(everywhere.getLocalPort())).isFalse();
            assertThat(FreePort.isFree(here.getLocalPort())).isFalse();
        }
        assertThat(FreePort.isFree(FreePort.next())).isTrue();
    }
}
