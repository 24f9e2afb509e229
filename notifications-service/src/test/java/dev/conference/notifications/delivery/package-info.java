@NullMarked
package dev.conference.notifications.delivery;

import org.jspecify.annotations.NullMarked;
