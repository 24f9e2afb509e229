/** The consistency check: a run of its own that compares what the services say, over their public APIs, and ends. */
@NullMarked
package dev.conference.c4p.check;

import org.jspecify.annotations.NullMarked;
