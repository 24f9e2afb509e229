package dev.conference.frontend.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Makes a page that is sent more than once. */
@Component
public class PageRenderer {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final ThymeleafViewResolver views;

    PageRenderer(ThymeleafViewResolver views) {
        this.views = views;
    }

    /**
     * Renders a template, as for this request: nothing on the page may depend on who asks.
     *
     * @throws IllegalStateException if the template cannot be rendered
     */
    public PreparedAnswer render(
            String template, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        var page = new ContentCachingResponseWrapper(response);
        try {
            var view = views.resolveViewName(template, Locale.ENGLISH);
            if (view == null) {
                throw new IllegalArgumentException("There is no template " + template);
            }
            view.render(model, request, page);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The page " + template + " cannot be rendered", e);
        }
        return PreparedAnswer.of(HTML, page.getContentAsByteArray());
    }
}
