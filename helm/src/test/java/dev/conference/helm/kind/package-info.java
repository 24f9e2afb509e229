/** Tests of the scripts that make a local cluster, with programs in the place of Docker, Kind and Helm that take notes. */
@NullMarked
package dev.conference.helm.kind;

import org.jspecify.annotations.NullMarked;
