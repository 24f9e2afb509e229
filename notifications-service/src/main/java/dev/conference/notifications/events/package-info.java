/** What this service hears from others. */
@NullMarked
package dev.conference.notifications.events;

import org.jspecify.annotations.NullMarked;
