package dev.conference.frontend.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an e-mail stands. */
public enum DeliveryState {
    WAITING,
    SENT,
    FAILED;

    static Optional<DeliveryState> ofKey(String key) {
        return Arrays.stream(values()).filter(state -> state.key().equals(key)).findAny();
    }

    /** The state in addresses and style sheets: "waiting". */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state as a word on a page: "Waiting". */
    public String label() {
        return name().charAt(0) + key().substring(1);
    }
}
