/** The back office's review: read, approve, reject and archive proposals. */
@NullMarked
package dev.conference.frontend.review;

import org.jspecify.annotations.NullMarked;
