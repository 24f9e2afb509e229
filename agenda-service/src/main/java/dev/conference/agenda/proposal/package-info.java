/** What the agenda learns about proposals. */
@NullMarked
package dev.conference.agenda.proposal;

import org.jspecify.annotations.NullMarked;
