package dev.conference.notifications.delivery;

/** No mail can be made for this recipient. */
class UndeliverableException extends RuntimeException {

    UndeliverableException(String reason) {
        super(reason);
    }
}
