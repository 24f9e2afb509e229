/** The consistency check, against services whose data was changed behind their backs. */
@NullMarked
package dev.conference.e2e.consistency;

import org.jspecify.annotations.NullMarked;
