@NullMarked
package dev.conference.agenda.proposal;

import org.jspecify.annotations.NullMarked;
