@NullMarked
package dev.conference.notifications.notification;

import org.jspecify.annotations.NullMarked;
