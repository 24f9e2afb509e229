@NullMarked
package dev.conference.c4p.check;

import org.jspecify.annotations.NullMarked;
