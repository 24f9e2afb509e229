/** Who answers: the running instance's name, version and place in the cluster. */
@NullMarked
package dev.conference.defaults.info;

import org.jspecify.annotations.NullMarked;
