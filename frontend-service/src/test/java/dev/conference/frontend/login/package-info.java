@NullMarked
package dev.conference.frontend.login;

import org.jspecify.annotations.NullMarked;
