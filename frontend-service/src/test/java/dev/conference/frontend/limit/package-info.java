@NullMarked
package dev.conference.frontend.limit;

import org.jspecify.annotations.NullMarked;
