/** What every page shares: layout, headers, static files, error pages. */
@NullMarked
package dev.conference.frontend.web;

import org.jspecify.annotations.NullMarked;
