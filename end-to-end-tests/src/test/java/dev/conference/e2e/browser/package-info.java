/** The pages in a real browser. */
@NullMarked
package dev.conference.e2e.browser;

import org.jspecify.annotations.NullMarked;
