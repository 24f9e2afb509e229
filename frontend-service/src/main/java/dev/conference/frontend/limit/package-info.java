/** How much anonymous people may send in a time, over all replicas. */
@NullMarked
package dev.conference.frontend.limit;

import org.jspecify.annotations.NullMarked;
