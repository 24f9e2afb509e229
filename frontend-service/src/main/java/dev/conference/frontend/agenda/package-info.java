/** The agenda: what agenda-service says, what it said last, and the public pages that show it. */
@NullMarked
package dev.conference.frontend.agenda;

import org.jspecify.annotations.NullMarked;
