/** What every service's OpenAPI document has in common. */
@NullMarked
package dev.conference.defaults.openapi;

import org.jspecify.annotations.NullMarked;
