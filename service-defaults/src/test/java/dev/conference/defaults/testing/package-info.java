/** What the tests of every service share: the rules of access and of the architecture. */
@NullMarked
package dev.conference.defaults.testing;

import org.jspecify.annotations.NullMarked;
