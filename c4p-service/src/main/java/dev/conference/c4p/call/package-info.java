/** When the call is open. */
@NullMarked
package dev.conference.c4p.call;

import org.jspecify.annotations.NullMarked;
