package dev.conference.benchmarks.load;

/** What can go wrong with a request. */
public enum Problem {
    STATUS("wrong status"),
    LENGTH("wrong length"),
    NO_ANSWER("no answer"),
    NOT_SENT("not sent in time");

    private final String text;

    Problem(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
