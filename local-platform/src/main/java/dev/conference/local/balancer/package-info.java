/** What stands before the replicas of a service in a cluster, as a part of this JVM. */
@NullMarked
package dev.conference.local.balancer;

import org.jspecify.annotations.NullMarked;
