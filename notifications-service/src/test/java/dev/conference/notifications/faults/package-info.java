/** What happens when servers are late, away, slow or rude. */
@NullMarked
package dev.conference.notifications.faults;

import org.jspecify.annotations.NullMarked;
