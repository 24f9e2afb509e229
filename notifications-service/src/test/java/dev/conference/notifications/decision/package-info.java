@NullMarked
package dev.conference.notifications.decision;

import org.jspecify.annotations.NullMarked;
