/** Proposals, as c4p-service knows them. */
@NullMarked
package dev.conference.frontend.c4p;

import org.jspecify.annotations.NullMarked;
