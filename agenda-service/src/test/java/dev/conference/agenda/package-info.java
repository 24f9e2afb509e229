@NullMarked
package dev.conference.agenda;

import org.jspecify.annotations.NullMarked;
