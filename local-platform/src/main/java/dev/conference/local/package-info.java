/** Real servers without Docker, shared by the tests of one JVM. */
@NullMarked
package dev.conference.local;

import org.jspecify.annotations.NullMarked;
