@NullMarked
package dev.conference.frontend.events;

import org.jspecify.annotations.NullMarked;
