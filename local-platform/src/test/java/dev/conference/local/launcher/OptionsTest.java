package dev.conference.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void knows_its_options_and_no_others() {
        assertThat(Options.parse(List.of())).contains(new Options(false, false));
        assertThat(Options.parse(List.of("--fresh"))).contains(new Options(true, false));
        assertThat(Options.parse(List.of("-h"))).contains(new Options(false, true));
        assertThat(Options.parse(List.of("--fresh", "--frehs"))).isEmpty();
    }
}
