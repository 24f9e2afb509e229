/** The pages, the API gateway and the live event feed of the Conference Application. */
@NullMarked
package dev.conference.frontend;

import org.jspecify.annotations.NullMarked;
