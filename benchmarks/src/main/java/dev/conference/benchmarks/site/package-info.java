/** The suite that is measured, and what is stored in it. */
@NullMarked
package dev.conference.benchmarks.site;

import org.jspecify.annotations.NullMarked;
