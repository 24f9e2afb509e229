@NullMarked
package dev.conference.defaults.access;

import org.jspecify.annotations.NullMarked;
