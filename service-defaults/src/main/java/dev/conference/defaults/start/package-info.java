/** Which way a service starts: with the bean definitions that the build generated, or without. */
@NullMarked
package dev.conference.defaults.start;

import org.jspecify.annotations.NullMarked;
