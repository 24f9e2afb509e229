package dev.conference.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

class DiagnosisTests {

    private static final String ADA = "ada@example.org";

    @ParameterizedTest
    @ValueSource(ints = {550, 551, 553, 554})
    void aRecipientThatTheServerRefusesIsRefusedForEver(int code) throws AddressException {
        var outcome = Diagnosis.of(recipientAnswered(code, code + " 5.1.1 <" + ADA + ">: no such user\r\n"), ADA);

        assertThat(outcome).isEqualTo(new Outcome.Refused(code + " 5.1.1 <the recipient>: no such user"));
    }

    @ParameterizedTest
    @ValueSource(ints = {450, 451, 452, 503, 530, 552})
    void aBusyMailboxIsTriedAgainAndOthersMeanwhile(int code) throws AddressException {
        var outcome = Diagnosis.of(recipientAnswered(code, code + " later"), ADA);

        assertThat(outcome).isEqualTo(new Outcome.Postponed(code + " later", false));
    }

    @Test
    void aMailWhoseContentIsRefusedIsRefusedForEver() {
        assertThat(Diagnosis.of(commandAnswered(".", 554, "554 looks like spam"), ADA))
                .isEqualTo(new Outcome.Refused("554 looks like spam"));
    }

    @Test
    void aRefusedSenderIsAMistakeOfThisServiceSoTheMailIsTriedAgain() {
        assertThat(Diagnosis.of(commandAnswered("MAIL FROM:<x@y>", 550, "550 who are you"), ADA))
                .isEqualTo(new Outcome.Postponed("550 who are you", false));
    }

    @Test
    void aServerThatIsClosingIsAway() {
        assertThat(Diagnosis.of(commandAnswered("MAIL FROM:<x@y>", 421, "421 closing"), ADA))
                .isEqualTo(new Outcome.Postponed("421 closing", true));
    }

    @Test
    void aServerThatCannotBeReachedIsAway() {
        var unreachable = new MessagingException("Could not connect", new ConnectException("Connection refused"));
        var failure =
                new MailSendException("Mail server connection failed", unreachable, Map.of(new Object(), unreachable));

        assertThat(Diagnosis.of(failure, ADA))
                .isEqualTo(new Outcome.Postponed("No dialogue with the mail server: Connection refused", true));
    }

    @Test
    void aRefusedLoginConcernsAllMails() {
        var failure = new MailAuthenticationException(new AuthenticationFailedException("535 wrong password"));

        assertThat(Diagnosis.of(failure, ADA))
                .isEqualTo(new Outcome.Postponed("The mail server refuses the login: 535 wrong password", true));
    }

    @Test
    void aConnectionThatDoesNotCloseInGoodOrderHasDeliveredItsMail() {
        var failure = new MailSendException(
                "Failed to close server connection after message sending", new MessagingException("broken pipe"));

        assertThat(Diagnosis.of(failure, ADA)).isEqualTo(new Outcome.Taken());
    }

    @Test
    void aLongAnswerIsCutToOneLineOfBoundedLength() {
        var outcome = Diagnosis.of(commandAnswered(".", 554, "554 no\r\n" + "x".repeat(1000)), ADA);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason())
                                .hasSizeLessThan(510)
                                .startsWith("554 no xxx")
                                .doesNotContain("\n"));
    }

    private static MailSendException recipientAnswered(int code, String answer) throws AddressException {
        var refusal = new SMTPAddressFailedException(new InternetAddress(ADA), "RCPT TO:<" + ADA + ">", code, answer);
        return failed(new SendFailedException("Invalid Addresses", refusal));
    }

    private static MailSendException commandAnswered(String command, int code, String answer) {
        return failed(new SMTPSendFailedException(command, code, answer, null, null, null, null));
    }

    private static MailSendException failed(MessagingException cause) {
        return new MailSendException(Map.of(new Object(), cause));
    }
}
