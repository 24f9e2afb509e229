package dev.conference.notifications.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;

/** Turns what a speaker typed as an address into one that every mail server understands. */
final class Recipient {

    private Recipient() {}

    /**
     * The one address that was typed. A domain with other than ASCII letters takes its ASCII form.
     *
     * @throws UndeliverableException if it is none, or its part before the @ has other than ASCII letters: only servers
     *     with SMTPUTF8 know those, and others would deliver to somebody else
     */
    static InternetAddress of(String typed) {
        var at = typed.lastIndexOf('@');
        if (at < 1) {
            throw new UndeliverableException("This is not an e-mail address");
        }
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(typed.substring(0, at))) {
            throw new UndeliverableException("The address has letters before the @ that mail servers do not know");
        }
        try {
            var ascii = typed.substring(0, at + 1) + IDN.toASCII(typed.substring(at + 1));
            var address = new InternetAddress(ascii, true);
            if (ascii.equals(address.getAddress())) {
                return address;
            }
        } catch (AddressException | IllegalArgumentException e) {
            throw new UndeliverableException("This is not an e-mail address");
        }
        throw new UndeliverableException("This is not one e-mail address");
    }
}
