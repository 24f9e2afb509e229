@NullMarked
package dev.conference.contracts;

import org.jspecify.annotations.NullMarked;
