/** The one way to call another service: time-bounded, bounded in number, behind a circuit breaker. */
@NullMarked
package dev.conference.frontend.remote;

import org.jspecify.annotations.NullMarked;
