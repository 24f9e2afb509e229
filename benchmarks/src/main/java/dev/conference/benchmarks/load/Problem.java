package dev.conference.benchmarks.load;

/** What can go wrong with a request. */
public enum Problem {
    STATUS("wrong status"),
    LENGTH("wrong length"),
    CUT_OFF("connection lost"),
    NO_ANSWER("no answer in time");

    private final String text;

    Problem(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
