/** Defaults of every service's settings, below everything that a service or an operator sets. */
@NullMarked
package dev.conference.defaults.settings;

import org.jspecify.annotations.NullMarked;
