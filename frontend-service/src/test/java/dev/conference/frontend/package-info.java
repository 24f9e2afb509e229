@NullMarked
package dev.conference.frontend;

import org.jspecify.annotations.NullMarked;
