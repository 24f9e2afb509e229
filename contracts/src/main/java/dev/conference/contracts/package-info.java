/** Access to the contracts for the contract tests of both sides. */
@NullMarked
package dev.conference.contracts;

import org.jspecify.annotations.NullMarked;
