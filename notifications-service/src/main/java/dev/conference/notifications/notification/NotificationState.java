package dev.conference.notifications.notification;

/** Where a notification stands. */
public enum NotificationState {

    /** To be delivered: now, or again later. */
    WAITING,

    /** The mail server took it. */
    SENT,

    /** Given up; a person may have it tried again. */
    FAILED
}
