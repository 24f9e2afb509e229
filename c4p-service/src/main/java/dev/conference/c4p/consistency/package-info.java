/** What the last check of consistency found, for organizers and for whoever watches. The check itself is a job. */
@NullMarked
package dev.conference.c4p.consistency;

import org.jspecify.annotations.NullMarked;
