/** A receiver of the traces that the services export. */
@NullMarked
package dev.conference.e2e.trace;

import org.jspecify.annotations.NullMarked;
