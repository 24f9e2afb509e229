@NullMarked
package dev.conference.notifications;

import org.jspecify.annotations.NullMarked;
