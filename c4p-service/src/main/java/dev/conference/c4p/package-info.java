/** The call for proposals. */
@NullMarked
package dev.conference.c4p;

import org.jspecify.annotations.NullMarked;
