/** Where the services' processor time and memory go, drawn as flame graphs. */
@NullMarked
package dev.conference.benchmarks.profile;

import org.jspecify.annotations.NullMarked;
