@NullMarked
package dev.conference.defaults.migration;

import org.jspecify.annotations.NullMarked;
