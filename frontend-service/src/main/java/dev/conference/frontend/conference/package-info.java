/** The conference's particulars, the call's window, and how times are written. */
@NullMarked
package dev.conference.frontend.conference;

import org.jspecify.annotations.NullMarked;
