/** The live event feed: reads the topic itself, keeps the newest events in memory, and passes them on as they come. */
@NullMarked
package dev.conference.frontend.feed;

import org.jspecify.annotations.NullMarked;
