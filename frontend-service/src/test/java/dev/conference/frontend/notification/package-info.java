@NullMarked
package dev.conference.frontend.notification;

import org.jspecify.annotations.NullMarked;
