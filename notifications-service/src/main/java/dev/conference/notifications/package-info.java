/** Tells speakers by e-mail what was decided about their proposals. */
@NullMarked
package dev.conference.notifications;

import org.jspecify.annotations.NullMarked;
