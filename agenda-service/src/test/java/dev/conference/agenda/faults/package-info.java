@NullMarked
package dev.conference.agenda.faults;

import org.jspecify.annotations.NullMarked;
