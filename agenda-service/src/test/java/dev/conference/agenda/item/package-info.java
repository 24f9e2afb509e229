@NullMarked
package dev.conference.agenda.item;

import org.jspecify.annotations.NullMarked;
