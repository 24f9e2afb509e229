/** Plumbing that every service gets by auto-configuration. Never a DTO, never a domain type. */
@NullMarked
package dev.conference.defaults;

import org.jspecify.annotations.NullMarked;
