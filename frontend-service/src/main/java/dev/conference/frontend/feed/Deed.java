package dev.conference.frontend.feed;

/** What events tell, in an organizer's words. */
public final class Deed {

    private Deed() {}

    /** Of an event of this type; of a type that is not known, its name. */
    public static String of(String type) {
        return switch (type) {
            case "new-proposal" -> "Submitted";
            case "proposal-approved" -> "Approved";
            case "proposal-rejected" -> "Rejected";
            case "proposal-archived" -> "Archived";
            case "new-agenda-item" -> "On the agenda";
            case "agenda-item-archived" -> "Off the agenda";
            case "notification-sent" -> "E-mail sent";
            case "notification-failed" -> "E-mail given up";
            case FeedEvent.DEAD_LETTER -> "An event could not be consumed";
            default -> type;
        };
    }
}
