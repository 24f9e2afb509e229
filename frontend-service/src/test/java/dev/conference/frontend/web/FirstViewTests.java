package dev.conference.frontend.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.frontend.Browser;
import dev.conference.frontend.FrontendTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.pattern.PathPatternParser;

@FrontendTest
class FirstViewTests {

    private static final int KB = 1000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/agenda",
                "/proposals",
                "/backoffice/events",
                "/backoffice/debug",
                "/backoffice/notifications",
                "/backoffice/agenda",
                "/nothing"
            })
    void everyPageHasItsLandmarksAndRunsNothingInline(String path, Browser browser) {
        var page = browser.get(path).html();

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.title()).endsWith("Cloud Native Conf");
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#content");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("style, script:not([src]), [style], [onclick]")).isEmpty();
    }

    @Test
    void theBrowserIsToldToLoadOnlyWhatComesFromHere(Browser browser) {
        var page = browser.get("/");

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(browser.get("/backoffice/events").header("Cache-Control")).isEqualTo("no-store");
    }

    /** Looking for a file on the class path takes longer than all else of a link, and a page has hundreds. */
    @Test
    void linksAreNotLookedForAmongTheFiles(@Autowired ResourceUrlProvider files) {
        assertThat(files.getForLookupPath("/assets/site.css")).isNotNull();
        var link = PathContainer.parsePath("/agenda/0199f3a1-0000-7000-8000-000000000001");
        assertThat(files.getHandlerMap().keySet())
                .isNotEmpty()
                .noneMatch(pattern ->
                        PathPatternParser.defaultInstance.parse(pattern).matches(link));
    }

    @Test
    void filesAreFingerprintedAndKeptForEver(Browser browser) {
        var page = browser.get("/").html();
        var files = Stream.concat(
                page.select("link[href^=/assets]").eachAttr("href").stream(),
                page.select("script[src]").eachAttr("src").stream());

        assertThat(files).hasSize(5).allSatisfy(file -> {
            assertThat(file).matches("/assets/.+-[0-9a-f]{32}\\.\\w+");
            assertThat(browser.get(file).header("Cache-Control")).contains("max-age=31536000", "immutable");
        });
    }

    @Test
    void theFirstViewIsSmall(Browser browser) {
        var page = browser.get("/");
        var style = browser.get(page.element("link[rel=stylesheet]").attr("href"));
        var scripts = page.html().select("script[src]").eachAttr("src").stream()
                .mapToInt(script -> size(browser.get(script)))
                .sum();
        var font = Integer.parseInt(
                browser.get(page.element("link[rel=preload]").attr("href")).header("Content-Length"));

        assertThat(size(style)).isLessThan(15 * KB);
        assertThat(font).isLessThan(40 * KB);
        assertThat(size(page) + size(style) + scripts + font).isLessThan(100 * KB);
        assertThat(style.body()).containsPattern("url\\(\"/assets/fonts/newsreader-latin-[0-9a-f]{32}\\.woff2");
    }

    private static int size(Browser.Page page) {
        return page.body().getBytes(StandardCharsets.UTF_8).length;
    }
}
