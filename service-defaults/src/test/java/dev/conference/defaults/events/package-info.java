@NullMarked
package dev.conference.defaults.events;

import org.jspecify.annotations.NullMarked;
