/** The e-mails to speakers: what notifications-service knows of them, and the back office's view of it. */
@NullMarked
package dev.conference.frontend.notification;

import org.jspecify.annotations.NullMarked;
