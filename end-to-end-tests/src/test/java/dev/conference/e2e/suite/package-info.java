/** The whole suite as separate processes, started once for all tests. */
@NullMarked
package dev.conference.e2e.suite;

import org.jspecify.annotations.NullMarked;
