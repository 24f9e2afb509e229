/** Processes that never outlive the JVM that started them. */
@NullMarked
package dev.conference.local.process;

import org.jspecify.annotations.NullMarked;
