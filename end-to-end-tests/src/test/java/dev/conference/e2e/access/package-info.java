/** Who may call what: all endpoints there are, by everybody there is, against the table in docs/security.md. */
@NullMarked
package dev.conference.e2e.access;

import org.jspecify.annotations.NullMarked;
