package dev.conference.frontend.c4p;

/** What became of an organizer's decision. */
public enum Decision {
    /** It stands. */
    MADE,
    /** Somebody else decided otherwise before, or archived the proposal. */
    CONFLICT,
    /** There is no such proposal. */
    UNKNOWN
}
