package dev.conference.frontend.c4p;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a proposal stands, as organizers see it. */
public enum ProposalState {
    PENDING("PENDING", null),
    APPROVED("DECIDED", true),
    REJECTED("DECIDED", false),
    ARCHIVED("ARCHIVED", null);

    private final String status;
    private final @Nullable Boolean approved;

    ProposalState(String status, @Nullable Boolean approved) {
        this.status = status;
        this.approved = approved;
    }

    /** The state by its {@link #key()}. */
    public static Optional<ProposalState> ofKey(String key) {
        return Arrays.stream(values()).filter(state -> state.key().equals(key)).findAny();
    }

    /** The state in addresses and style sheets: "pending". */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state as a word on a page: "Pending". */
    public String label() {
        return name().charAt(0) + key().substring(1);
    }

    String status() {
        return status;
    }

    @Nullable
    Boolean approved() {
        return approved;
    }
}
