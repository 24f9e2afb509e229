@NullMarked
package dev.conference.defaults.settings;

import org.jspecify.annotations.NullMarked;
