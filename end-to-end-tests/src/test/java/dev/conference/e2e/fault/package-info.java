/** What the suite does while a part of it is away. */
@NullMarked
package dev.conference.e2e.fault;

import org.jspecify.annotations.NullMarked;
