/** Work that a service does in the background, for as long as it runs or until it has worked. */
@NullMarked
package dev.conference.defaults.work;

import org.jspecify.annotations.NullMarked;
