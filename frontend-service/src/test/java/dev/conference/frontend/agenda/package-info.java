@NullMarked
package dev.conference.frontend.agenda;

import org.jspecify.annotations.NullMarked;
