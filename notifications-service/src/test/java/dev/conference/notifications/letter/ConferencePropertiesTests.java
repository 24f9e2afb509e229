package dev.conference.notifications.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConferencePropertiesTests {

    @ParameterizedTest
    @CsvSource({
        "2027-06-09, 2027-06-09, 9 June 2027",
        "2027-06-09, 2027-06-11, 9–11 June 2027",
        "2027-05-30, 2027-06-02, 30 May – 2 June 2027",
        "2027-12-30, 2028-01-02, 30 December 2027 – 2 January 2028",
        "2027-06-09, 2028-06-11, 9 June 2027 – 11 June 2028"
    })
    void daysAreWrittenAsPeopleDo(LocalDate first, LocalDate last, String written) {
        assertThat(conference(first, last, "http://localhost:8080").dates()).isEqualTo(written);
    }

    @Test
    void pagesAreFoundWithAndWithoutASlashAtTheEndOfTheAddress() {
        var day = LocalDate.of(2027, 6, 9);

        assertThat(conference(day, day, "http://localhost:8080").page("/agenda"))
                .isEqualTo("http://localhost:8080/agenda");
        assertThat(conference(day, day, "https://conf.example/2027/").page("/agenda"))
                .isEqualTo("https://conf.example/2027/agenda");
    }

    private static ConferenceProperties conference(LocalDate first, LocalDate last, String url) {
        return new ConferenceProperties("Conf", first, last, "Hamburg", "hello@conf.example", URI.create(url));
    }
}
