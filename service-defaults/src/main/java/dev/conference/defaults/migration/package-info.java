/** Database migrations that wait for the database instead of failing the start. */
@NullMarked
package dev.conference.defaults.migration;

import org.jspecify.annotations.NullMarked;
