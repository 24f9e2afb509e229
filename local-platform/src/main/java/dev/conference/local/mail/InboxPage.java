package dev.conference.local.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The pages of the inbox. */
final class InboxPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private InboxPage() {}

    static String list(List<MessageStore.Entry> shown, int found, String to) {
        String filter = """
                <form method="get" action="/" role="search">
                  <label for="to">To</label>
                  <input id="to" name="to" type="search" value="%s" placeholder="anybody" autocomplete="off">
                  <button>Show</button>
                </form>
                """.formatted(Html.escape(to));
        return page("Inbox", "<h1>Inbox</h1>\n" + filter + summary(shown.size(), found, to) + rows(shown));
    }

    static String message(ReceivedMessage message) {
        String subject = message.subject().isBlank() ? "(no subject)" : message.subject();
        return page(subject, """
                <p class="back"><a href="/">All messages</a></p>
                <article>
                  <h1 dir="auto">%s</h1>
                  <dl>
                    <dt>From</dt><dd dir="auto">%s</dd>
                    <dt>To</dt><dd dir="auto">%s</dd>
                    <dt>Received</dt><dd>%s</dd>
                    <dt>Message-ID</dt><dd class="id">%s</dd>
                  </dl>
                  <div class="text" dir="auto">%s</div>
                </article>
                """.formatted(
                        Html.escape(subject),
                        Html.escape(message.from()),
                        Html.escape(String.join(", ", message.to())),
                        time(message.receivedAt()),
                        Html.escape(message.messageId()),
                        Html.escapeAndLink(message.text())));
    }

    static String notFound() {
        return page("Not found", """
                <h1>Not found</h1>
                <p>There is no such message here. It may have been one of the oldest, which go when the inbox is full.</p>
                <p><a href="/">All messages</a></p>
                """);
    }

    private static String summary(int shown, int found, String to) {
        if (found == 0) {
            return to.isBlank()
                    ? "<p>Nothing has been sent yet. Decide on a proposal in the back office, and its e-mail appears here.</p>"
                    : "<p>Nothing has been sent to this address.</p>";
        }
        String count = found == 1 ? "1 message" : found + " messages";
        return "<p>" + count + (shown < found ? ", of which the newest " + shown + " are listed" : "") + ".</p>\n";
    }

    private static String rows(List<MessageStore.Entry> entries) {
        return entries.stream()
                .map(entry -> """
                        <li><a href="/messages/%d">
                          <span class="subject" dir="auto">%s</span>
                          <span class="to" dir="auto">%s</span>
                          %s
                        </a></li>
                        """.formatted(
                                entry.number(),
                                Html.escape(
                                        entry.message().subject().isBlank()
                                                ? "(no subject)"
                                                : entry.message().subject()),
                                Html.escape(String.join(", ", entry.message().to())),
                                time(entry.message().receivedAt())))
                .collect(Collectors.joining("", entries.isEmpty() ? "" : "<ol>\n", entries.isEmpty() ? "" : "</ol>\n"));
    }

    private static String time(Instant instant) {
        return "<time datetime=\"" + instant + "\">" + TIME.format(instant) + "</time>";
    }

    private static String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <meta name="color-scheme" content="light dark">
                  <title>%s · Local inbox</title>
                  <link rel="stylesheet" href="/inbox.css">
                  <link rel="icon" href="data:,">
                </head>
                <body>
                <a class="skip" href="#content">Skip to the content</a>
                <header><a href="/">Local inbox</a><span>What the conference's services sent, kept on this machine</span></header>
                <main id="content">
                %s
                </main>
                </body>
                </html>
                """.formatted(Html.escape(title), content);
    }
}
