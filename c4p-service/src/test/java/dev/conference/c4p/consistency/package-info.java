@NullMarked
package dev.conference.c4p.consistency;

import org.jspecify.annotations.NullMarked;
