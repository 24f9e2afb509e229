package dev.conference.notifications.delivery;

import jakarta.mail.MessagingException;

/** The mail server knows only addresses of ASCII letters. */
class NotInternationalException extends MessagingException {

    NotInternationalException() {
        super("The address has letters before the @ that the mail server does not know (it has no SMTPUTF8)");
    }
}
