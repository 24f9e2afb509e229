/** Getting what is due to the mail server: once, soon, and never too much at a time. */
@NullMarked
package dev.conference.notifications.delivery;

import org.jspecify.annotations.NullMarked;
