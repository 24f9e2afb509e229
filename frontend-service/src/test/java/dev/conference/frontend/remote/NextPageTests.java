package dev.conference.frontend.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class NextPageTests {

    @Test
    void theCursorStandsInTheLinkToTheNextPage() {
        assertThat(cursor("<http://c4p/proposals?limit=20&after=a%2Bb%3D%3D>; rel=\"next\""))
                .isEqualTo("a+b==");
        assertThat(cursor("<http://c4p/proposals>; rel=\"first\", <http://c4p/proposals?after=x>; rel=next"))
                .isEqualTo("x");
    }

    @Test
    void withoutSuchALinkThisIsTheLastPage() {
        assertThat(cursor("<http://c4p/proposals?after=x>; rel=\"prev\"")).isNull();
        assertThat(NextPage.cursor(new HttpHeaders())).isNull();
    }

    private static @org.jspecify.annotations.Nullable String cursor(String link) {
        var headers = new HttpHeaders();
        headers.add(HttpHeaders.LINK, link);
        return NextPage.cursor(headers);
    }
}
