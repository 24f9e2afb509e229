/** What every local server can do: start, stop, be killed, be restarted and be paused. */
@NullMarked
package dev.conference.local.server;

import org.jspecify.annotations.NullMarked;
