package dev.conference.frontend.c4p;

/**
 * How many proposals there are in each state, each counted up to a limit.
 *
 * @param limit a count that has reached it means "that many or more"
 */
public record ProposalCounts(int pending, int approved, int rejected, int archived, int limit) {

    /** The count of a state for people: "12", or "1000+" at the limit. */
    public String of(ProposalState state) {
        var count = switch (state) {
            case PENDING -> pending;
            case APPROVED -> approved;
            case REJECTED -> rejected;
            case ARCHIVED -> archived;
        };
        return limit > 0 && count >= limit ? limit + "+" : String.valueOf(count);
    }
}
