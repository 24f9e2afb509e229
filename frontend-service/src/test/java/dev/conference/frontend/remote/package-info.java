@NullMarked
package dev.conference.frontend.remote;

import org.jspecify.annotations.NullMarked;
