/** The agenda: the talks that were approved. */
@NullMarked
package dev.conference.agenda;

import org.jspecify.annotations.NullMarked;
