@NullMarked
package dev.conference.defaults.work;

import org.jspecify.annotations.NullMarked;
