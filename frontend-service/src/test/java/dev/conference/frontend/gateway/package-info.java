@NullMarked
package dev.conference.frontend.gateway;

import org.jspecify.annotations.NullMarked;
