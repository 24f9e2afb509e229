/** An SMTP server that keeps what it gets, with a page to read it. */
@NullMarked
package dev.conference.local.mail;

import org.jspecify.annotations.NullMarked;
