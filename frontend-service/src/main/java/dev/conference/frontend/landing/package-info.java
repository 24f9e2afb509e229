/** The first page. */
@NullMarked
package dev.conference.frontend.landing;

import org.jspecify.annotations.NullMarked;
