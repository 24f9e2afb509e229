package dev.conference.local.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that is safe to stand in a page. Everything that comes from a message passes through here. */
final class Html {

    // What commonly ends a sentence after a link does not belong to it.
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"'\\p{Cntrl}]*[^\\s<>\"'\\p{Cntrl}.,;:!?)]");

    private Html() {}

    /** The text, in which nothing is taken for markup. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The text, in which nothing is taken for markup, with its web addresses as links. */
    static String escapeAndLink(String text) {
        var html = new StringBuilder();
        Matcher link = LINK.matcher(text);
        int end = 0;
        while (link.find()) {
            String address = escape(link.group());
            html.append(escape(text.substring(end, link.start())))
                    .append("<a href=\"" + address + "\" rel=\"noreferrer\">" + address + "</a>");
            end = link.end();
        }
        return html.append(escape(text.substring(end))).toString();
    }
}
