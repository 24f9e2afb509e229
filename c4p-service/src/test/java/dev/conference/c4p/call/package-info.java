@NullMarked
package dev.conference.c4p.call;

import org.jspecify.annotations.NullMarked;
