/** Why a service ended that nobody had told to. */
@NullMarked
package dev.conference.defaults.termination;

import org.jspecify.annotations.NullMarked;
