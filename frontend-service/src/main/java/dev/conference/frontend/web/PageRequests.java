package dev.conference.frontend.web;

import java.util.List;

/** Tells requests for pages from requests for data: the first are answered in HTML, the others in JSON, errors too. */
public final class PageRequests {

    private static final List<String> DATA = List.of("/api", "/service", "/health", "/actuator", "/openapi");
    private static final List<String> FILES = List.of("/assets", "/webjars");

    private PageRequests() {}

    static boolean isPage(String path) {
        return !isUnder(DATA, path) && !isUnder(FILES, path);
    }

    /** Whether an address stands for data. */
    public static boolean isData(String path) {
        return isUnder(DATA, path);
    }

    static boolean isBackOffice(String path) {
        return isUnder(List.of("/backoffice"), path);
    }

    private static boolean isUnder(List<String> roots, String path) {
        return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }
}
