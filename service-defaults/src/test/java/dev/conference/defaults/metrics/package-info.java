@NullMarked
package dev.conference.defaults.metrics;

import org.jspecify.annotations.NullMarked;
