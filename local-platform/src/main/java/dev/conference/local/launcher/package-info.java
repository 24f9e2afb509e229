/** What {@code ./start} runs: the whole suite, until it is told to stop. */
@NullMarked
package dev.conference.local.launcher;

import org.jspecify.annotations.NullMarked;
