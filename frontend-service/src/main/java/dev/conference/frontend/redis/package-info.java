/** The one way to use Redis here: always with an answer for when it is not there. */
@NullMarked
package dev.conference.frontend.redis;

import org.jspecify.annotations.NullMarked;
