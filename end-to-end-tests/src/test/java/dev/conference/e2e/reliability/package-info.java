/** Nothing lost, nothing doubled: the replicated suite under load, with one fault after the other, and the count afterwards. */
@NullMarked
package dev.conference.e2e.reliability;

import org.jspecify.annotations.NullMarked;
