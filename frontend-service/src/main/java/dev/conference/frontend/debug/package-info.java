/** The back office's look at the four services: which replica answers, and whether it is well. */
@NullMarked
package dev.conference.frontend.debug;

import org.jspecify.annotations.NullMarked;
