/** What was decided, as far as the speaker needs to know it. */
@NullMarked
package dev.conference.notifications.decision;

import org.jspecify.annotations.NullMarked;
