/** The back office's view of the event feed. */
@NullMarked
package dev.conference.frontend.events;

import org.jspecify.annotations.NullMarked;
