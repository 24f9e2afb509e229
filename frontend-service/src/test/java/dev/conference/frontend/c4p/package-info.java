@NullMarked
package dev.conference.frontend.c4p;

import org.jspecify.annotations.NullMarked;
