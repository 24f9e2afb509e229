/** Notifications from the moment they are written: what is kept, its states, and the API to it. */
@NullMarked
package dev.conference.notifications.notification;

import org.jspecify.annotations.NullMarked;
