package dev.conference.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.FilterChain;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class RequestSizeLimitFilterTests {

    private final RequestSizeLimitFilter filter = new RequestSizeLimitFilter(DataSize.ofBytes(10));
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final AtomicInteger read = new AtomicInteger(-1);
    private final FilterChain reader =
            (request, response) -> read.set(request.getInputStream().readAllBytes().length);

    @Test
    void passesWhatFits() throws Exception {
        filter.doFilter(request(10), response, reader);

        assertThat(read).hasValue(10);
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void refusesAnAnnouncedLargerBodyUnread() throws Exception {
        filter.doFilter(request(11), response, reader);

        assertThat(read).hasValue(-1);
        assertThat(response.getStatus()).isEqualTo(413);
    }

    @Test
    void stopsReadingALargerBodyOfUnknownLength() {
        assertThatExceptionOfType(RequestTooLargeException.class)
                .isThrownBy(() -> filter.doFilter(unannounced(11), response, reader));
    }

    private static MockHttpServletRequest request(int length) {
        var request = new MockHttpServletRequest();
        request.setContent(new byte[length]);
        return request;
    }

    private static MockHttpServletRequest unannounced(int length) {
        var request = new MockHttpServletRequest() {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContent(new byte[length]);
        return request;
    }
}
