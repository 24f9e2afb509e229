@NullMarked
package dev.conference.frontend.talks;

import org.jspecify.annotations.NullMarked;
