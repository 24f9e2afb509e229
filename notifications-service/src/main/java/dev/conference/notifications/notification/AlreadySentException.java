package dev.conference.notifications.notification;

/** The speaker has the mail already: sending it again would be a second one. */
class AlreadySentException extends RuntimeException {

    AlreadySentException() {
        super("This notification was sent already.");
    }
}
