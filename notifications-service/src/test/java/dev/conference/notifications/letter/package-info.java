@NullMarked
package dev.conference.notifications.letter;

import org.jspecify.annotations.NullMarked;
