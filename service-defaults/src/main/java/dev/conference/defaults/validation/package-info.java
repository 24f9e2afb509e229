/** Constraints on what people type, the same in every service. */
@NullMarked
package dev.conference.defaults.validation;

import org.jspecify.annotations.NullMarked;
