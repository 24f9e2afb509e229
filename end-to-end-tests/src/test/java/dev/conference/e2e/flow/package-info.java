/** What the suite does when everything works. */
@NullMarked
package dev.conference.e2e.flow;

import org.jspecify.annotations.NullMarked;
