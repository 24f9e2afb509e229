@NullMarked
package dev.conference.defaults.logging;

import org.jspecify.annotations.NullMarked;
