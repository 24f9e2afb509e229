/** One error path: every error is a problem detail (RFC 9457). */
@NullMarked
package dev.conference.defaults.problem;

import org.jspecify.annotations.NullMarked;
