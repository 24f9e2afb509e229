package dev.conference.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LocalMailTest {

    private static final LocalMail MAIL = LocalMail.temporary();

    @BeforeAll
    static void start() {
        MAIL.start();
    }

    @AfterAll
    static void stop() {
        MAIL.close();
    }

    @Test
    void messages_survive_a_kill_and_a_restart_on_the_same_ports() throws Exception {
        URI inbox = MAIL.inbox();
        send(text("survivor@example.org", "Before", "the kill"));

        MAIL.kill();
        assertThat(MAIL.isRunning()).isFalse();
        MAIL.start();
        send(text("survivor@example.org", "After", "the kill"));
        MAIL.restart();

        assertThat(MAIL.inbox()).isEqualTo(inbox);
        assertThat(MAIL.messages("survivor@example.org"))
                .extracting(ReceivedMessage::subject)
                .containsExactly("After", "Before");
    }

    @Test
    void shows_emoji_right_to_left_text_and_line_breaks_exactly_as_sent() throws Exception {
        String subject = "🎉 „Grüße“ – مرحبا بالعالم, " + "a long subject that needs several lines ".repeat(3) + "𝒻";
        String body = "Dear שלום,\n\n\tyour talk 👩‍💻 <b>is in</b>.\r\n.\r\n..dots\n" + "long ".repeat(400) + "\nEnd";
        send(text("unicode@example.org", subject, body));

        ReceivedMessage received = MAIL.messages("unicode@example.org").getFirst();

        assertThat(received.subject()).isEqualTo(subject);
        assertThat(received.text().stripTrailing()).isEqualTo(body.replace("\r\n", "\n"));
        assertThat(received.from()).isEqualTo("Konferenz Größe <team@example.org>");
    }

    @Test
    void decodes_base64_and_quoted_printable_and_prefers_plain_text() throws Exception {
        var base64 = text("encoded@example.org", "base64", "Ünïcödé 🚀");
        base64.setHeader("Content-Transfer-Encoding", "base64");
        send(base64);
        var quoted = text("encoded@example.org", "quoted", "Ünïcödé = 🚀");
        quoted.setHeader("Content-Transfer-Encoding", "quoted-printable");
        send(quoted);
        var html = new MimeBodyPart();
        html.setText("<p>markup</p>", "UTF-8", "html");
        var plain = new MimeBodyPart();
        plain.setText("plain", "UTF-8");
        var both = text("encoded@example.org", "both", "");
        both.setContent(new MimeMultipart("alternative", html, plain));
        send(both);

        assertThat(MAIL.messages("encoded@example.org"))
                .extracting(ReceivedMessage::text)
                .map(String::strip)
                .containsExactly("plain", "Ünïcödé = 🚀", "Ünïcödé 🚀");
    }

    @Test
    void the_api_filters_by_recipient_and_tells_all_about_a_message() throws Exception {
        Instant before = Instant.now().minusMillis(1);
        var message = text("Grace+1@example.org", "For Grace", "Hello");
        message.addRecipient(Message.RecipientType.CC, new InternetAddress("second@example.org"));
        send(message);
        send(text("other@example.org", "For another", "Hello"));

        HttpResponse<String> response = get("api/messages?to=grace%2B1%40example.org");
        assertThat(response.headers().firstValue("content-type")).contains("application/json; charset=utf-8");
        assertThat(response.body())
                .contains("\"messageId\":\"" + message.getMessageID())
                .contains("\"receivedAt\":\"2");

        assertThat(MAIL.messages("grace+1@example.org")).singleElement().satisfies(received -> {
            assertThat(received.messageId()).isEqualTo(message.getMessageID());
            assertThat(received.to()).containsExactly("Grace+1@example.org", "second@example.org");
            assertThat(received.subject()).isEqualTo("For Grace");
            assertThat(received.text().strip()).isEqualTo("Hello");
            assertThat(received.receivedAt()).isAfter(before);
        });
        assertThat(MAIL.messages("nobody@example.org")).isEmpty();
        assertThat(MAIL.messages()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_message_that_is_too_large_is_refused_and_not_kept() throws Exception {
        var large = text("large@example.org", "Large", "x".repeat(SmtpReceiver.MAX_MESSAGE_BYTES));

        assertThatThrownBy(() -> send(large)).isInstanceOf(MessagingException.class);

        assertThat(MAIL.messages("large@example.org")).isEmpty();
    }

    @Test
    void a_message_that_cannot_be_stored_is_not_acknowledged() throws Exception {
        var unstorable = MAIL.home().data().resolve("unfinished");
        await().until(() -> !Files.exists(unstorable));
        Files.createDirectory(unstorable);
        try {
            assertThatThrownBy(() -> send(text("lost@example.org", "Lost", "Hello")))
                    .isInstanceOf(MessagingException.class);
        } finally {
            Files.delete(unstorable);
        }
        send(text("lost@example.org", "Again", "Hello"));
        assertThat(MAIL.messages("lost@example.org"))
                .extracting(ReceivedMessage::subject)
                .containsExactly("Again");
    }

    @Test
    void the_page_escapes_what_a_message_contains_and_links_to_the_talk() throws Exception {
        send(text(
                "page@example.org",
                "<script>alert('subject')</script>",
                "<img src=x onerror=alert(1)>\nhttp://localhost:8080/agenda/1?a=b&c=d. Bye"));

        String list = get("?to=page@example.org").body();
        assertThat(list).contains("&lt;script&gt;alert(&#39;subject&#39;)").doesNotContain("<script");
        String path = list.substring(list.indexOf("/messages/") + 1);
        HttpResponse<String> page = get(path.substring(0, path.indexOf('"')));

        assertThat(page.body())
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .contains("href=\"http://localhost:8080/agenda/1?a=b&amp;c=d\"")
                .doesNotContain("<img")
                .doesNotContain("<script");
        assertThat(page.headers().firstValue("content-security-policy"))
                .get()
                .asString()
                .contains("default-src 'none'");
        assertThat(get("inbox.css").body()).contains("prefers-color-scheme: dark");
        assertThat(get("messages/999999").statusCode()).isEqualTo(404);
        assertThat(get("?to=%22%3E%3Cscript%3E").body()).doesNotContain("\"><script");
    }

    @Test
    void answers_nothing_while_paused_and_goes_on_afterwards() throws Exception {
        MAIL.pause();
        try {
            assertThatThrownBy(() -> send(text("paused@example.org", "Paused", "Hello")))
                    .isInstanceOf(MessagingException.class);
        } finally {
            MAIL.resume();
        }
        send(text("paused@example.org", "Resumed", "Hello"));
        assertThat(MAIL.messages("paused@example.org").getFirst().subject()).isEqualTo("Resumed");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(MAIL.inbox().resolve(path)).timeout(Duration.ofSeconds(5));
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static MimeMessage text(String to, String subject, String body) throws Exception {
        var settings = new Properties();
        settings.putAll(MAIL.settings());
        settings.setProperty("mail.smtp.host", MAIL.host());
        settings.setProperty("mail.smtp.port", Integer.toString(MAIL.port()));
        settings.setProperty("mail.smtp.connectiontimeout", "2000");
        settings.setProperty("mail.smtp.timeout", "2000");
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("team@example.org", "Konferenz Größe", "UTF-8"));
        message.setRecipients(Message.RecipientType.TO, to);
        message.setSubject(subject, "UTF-8");
        message.setText(body, "UTF-8");
        return message;
    }

    private static void send(MimeMessage message) throws MessagingException {
        Transport.send(message);
    }
}
