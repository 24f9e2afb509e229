@NullMarked
package dev.conference.defaults.stop;

import org.jspecify.annotations.NullMarked;
