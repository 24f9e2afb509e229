package dev.conference.benchmarks.load;

/** What can go wrong with a request. */
public enum Problem {
    STATUS("wrong status"),
    LENGTH("wrong length"),
    NO_ANSWER("no answer");

    private final String text;

    Problem(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
