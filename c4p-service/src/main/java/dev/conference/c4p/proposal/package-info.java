/** Proposals: submitted, read, decided, archived. */
@NullMarked
package dev.conference.c4p.proposal;

import org.jspecify.annotations.NullMarked;
