package dev.conference.defaults.access;

/** Who may do something. */
public enum Access {
    /** Everybody, logged in or not. */
    ANYONE,
    /** Who has the role of an organizer. */
    ORGANIZER
}
