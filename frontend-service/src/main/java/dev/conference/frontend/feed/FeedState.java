package dev.conference.frontend.feed;

/** How the feed is connected to the topic. */
public enum FeedState {
    /** It has not been there since this instance started. */
    STARTING,
    /** Events arrive as they happen. */
    LIVE,
    /** Kafka cannot be reached: what is shown is what was there before. */
    INTERRUPTED
}
