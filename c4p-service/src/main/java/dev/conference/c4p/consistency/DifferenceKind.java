package dev.conference.c4p.consistency;

/** How services can disagree about a proposal. */
public enum DifferenceKind {
    /** A talk is on the agenda whose proposal is not approved, or archived, or unknown. */
    AGENDA_ITEM_WITHOUT_APPROVAL,
    /** A proposal is approved, and its talk is not on the agenda. */
    APPROVAL_WITHOUT_AGENDA_ITEM,
    /** A proposal is decided, and no e-mail to its speaker was written. */
    DECISION_WITHOUT_NOTIFICATION,
    /** An e-mail was written that tells of a decision that nobody made. */
    NOTIFICATION_WITHOUT_DECISION,
    /** The agenda shows another title than the proposal has. */
    AGENDA_ITEM_WITH_OTHER_TITLE,
    /** The e-mail names another title than the proposal has. */
    NOTIFICATION_WITH_OTHER_TITLE
}
