@NullMarked
package dev.conference.frontend.feed;

import org.jspecify.annotations.NullMarked;
