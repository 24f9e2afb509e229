/** What stands in the log, and what may not. */
@NullMarked
package dev.conference.defaults.logging;

import org.jspecify.annotations.NullMarked;
