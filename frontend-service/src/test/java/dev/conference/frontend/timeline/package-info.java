@NullMarked
package dev.conference.frontend.timeline;

import org.jspecify.annotations.NullMarked;
