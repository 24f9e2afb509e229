/** The suite with another identity provider: Keycloak, with the realm of the chart. */
@NullMarked
package dev.conference.e2e.keycloak;

import org.jspecify.annotations.NullMarked;
