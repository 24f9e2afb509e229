/** The ahead-of-time cache of a container image: made by running what is in the image, on this machine. */
@NullMarked
package dev.conference.local.image;

import org.jspecify.annotations.NullMarked;
