/** The call for proposals: the form, and the page that thanks for it. */
@NullMarked
package dev.conference.frontend.proposal;

import org.jspecify.annotations.NullMarked;
