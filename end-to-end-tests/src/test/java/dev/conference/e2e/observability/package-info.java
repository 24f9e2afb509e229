/** What an operator sees of the running suite: metrics, dashboards and alerts, in a real Prometheus. */
@NullMarked
package dev.conference.e2e.observability;

import org.jspecify.annotations.NullMarked;
