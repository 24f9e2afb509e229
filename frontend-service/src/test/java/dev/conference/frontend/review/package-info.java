@NullMarked
package dev.conference.frontend.review;

import org.jspecify.annotations.NullMarked;
