/** How results are shown: a table, a document and its plots. */
@NullMarked
package dev.conference.benchmarks.report;

import org.jspecify.annotations.NullMarked;
