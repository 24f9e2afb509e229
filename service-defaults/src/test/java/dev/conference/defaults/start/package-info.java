@NullMarked
package dev.conference.defaults.start;

import org.jspecify.annotations.NullMarked;
