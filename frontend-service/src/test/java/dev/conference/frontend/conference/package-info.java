@NullMarked
package dev.conference.frontend.conference;

import org.jspecify.annotations.NullMarked;
