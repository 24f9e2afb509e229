package dev.conference.benchmarks.load;

/**
 * What an answer must be; any other is an error.
 *
 * @param status its status
 * @param minBytes the fewest bytes that its body has, as it is transferred
 * @param maxBytes the most
 */
public record Expected(int status, long minBytes, long maxBytes) {

    /** An answer with exactly so many bytes. */
    public static Expected exactly(int status, long bytes) {
        return new Expected(status, bytes, bytes);
    }

    /** An answer with a body of any length. */
    public static Expected anything(int status) {
        return new Expected(status, 1, Long.MAX_VALUE);
    }

    boolean accepts(long bytes) {
        return bytes >= minBytes && bytes <= maxBytes;
    }
}
