@NullMarked
package dev.conference.defaults.termination;

import org.jspecify.annotations.NullMarked;
