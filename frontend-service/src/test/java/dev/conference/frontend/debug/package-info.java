@NullMarked
package dev.conference.frontend.debug;

import org.jspecify.annotations.NullMarked;
