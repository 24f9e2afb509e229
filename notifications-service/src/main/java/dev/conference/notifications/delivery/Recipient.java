package dev.conference.notifications.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.text.Normalizer;

/** Turns what a speaker typed as an address into one that mail servers understand. */
final class Recipient {

    private Recipient() {}

    /**
     * The one address that was typed. A domain with other than ASCII letters takes its ASCII form; what is before the @
     * has none, and takes the form in which each letter is one character (RFC 6532, 3.1).
     *
     * @throws UndeliverableException if it is none
     */
    static InternetAddress of(String typed) {
        var at = typed.lastIndexOf('@');
        if (at < 1) {
            throw new UndeliverableException("This is not an e-mail address");
        }
        try {
            var local = Normalizer.normalize(typed.substring(0, at), Normalizer.Form.NFC);
            var normal = local + "@" + IDN.toASCII(typed.substring(at + 1));
            var address = new InternetAddress(normal, true);
            if (normal.equals(address.getAddress())) {
                return address;
            }
        } catch (AddressException | IllegalArgumentException e) {
            throw new UndeliverableException("This is not an e-mail address");
        }
        throw new UndeliverableException("This is not one e-mail address");
    }
}
