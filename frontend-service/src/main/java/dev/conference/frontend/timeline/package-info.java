/** Everything that happened to one proposal, across all services. */
@NullMarked
package dev.conference.frontend.timeline;

import org.jspecify.annotations.NullMarked;
