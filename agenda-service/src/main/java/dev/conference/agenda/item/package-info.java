/** Items of the agenda: what they are, who may read them where, and how they are kept. */
@NullMarked
package dev.conference.agenda.item;

import org.jspecify.annotations.NullMarked;
