/** The same servers as containers, where somebody prefers them. */
@NullMarked
package dev.conference.local.container;

import org.jspecify.annotations.NullMarked;
