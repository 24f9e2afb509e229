@NullMarked
package dev.conference.defaults.outbox;

import org.jspecify.annotations.NullMarked;
