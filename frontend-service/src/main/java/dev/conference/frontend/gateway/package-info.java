/** The way in for API clients: the services' calls under one address. */
@NullMarked
package dev.conference.frontend.gateway;

import org.jspecify.annotations.NullMarked;
