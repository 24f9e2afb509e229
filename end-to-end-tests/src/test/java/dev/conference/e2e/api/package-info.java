/** The suite as API clients see it, through the gateway. */
@NullMarked
package dev.conference.e2e.api;

import org.jspecify.annotations.NullMarked;
