package dev.conference.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class FirstViewTests {

    private static final long LIMIT_BYTES = 100 * 1024;

    private final Visitors visitors;

    FirstViewTests(Visitors visitors) {
        this.visitors = visitors;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/agenda", "/proposals", "/backoffice/proposals", "/backoffice/events"})
    void everythingOnAFirstViewIsLessThanAHundredKilobytes(String address) {
        Page page = readerOf(address);
        var received = new AtomicLong();
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on("Network.loadingFinished", event -> received.addAndGet(encodedLength(event)));

        page.navigate(address);

        assertThat(received.get()).isBetween(1L, LIMIT_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/backoffice/proposals"})
    void everyFileHasAHashInItsNameAndMayBeKeptForEver(String address) {
        Page page = readerOf(address);
        List<Response> files = new ArrayList<>();
        page.onResponse(response -> {
            if (response.url().contains("/assets/")) {
                files.add(response);
            }
        });

        page.navigate(address);

        assertThat(List.copyOf(files)).hasSizeGreaterThan(3).allSatisfy(file -> {
            assertThat(file.url()).matches(".+-[0-9a-f]{32}\\.[a-z0-9]+");
            assertThat(file.headerValue("Cache-Control")).contains("immutable", "max-age=31536000");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/agenda", "/proposals", "/backoffice/proposals"})
    void nothingShiftsWhileAPageLoads(String address) {
        Page page = readerOf(address);
        page.addInitScript("""
                globalThis.shift = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => { globalThis.shift += entry.value; }))
                  .observe({ type: "layout-shift", buffered: true });
                """);

        page.navigate(address);
        page.evaluate("document.fonts.ready");

        assertThat(((Number) page.evaluate("globalThis.shift")).doubleValue()).isLessThan(0.01);
    }

    private Page readerOf(String address) {
        return address.startsWith("/backoffice") ? visitors.organizers().atDesk() : visitors.atDesk();
    }

    private static long encodedLength(JsonObject loadingFinished) {
        return loadingFinished.get("encodedDataLength").getAsLong();
    }
}
