@NullMarked
package dev.conference.frontend.proposal;

import org.jspecify.annotations.NullMarked;
