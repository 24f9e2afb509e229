/** Login with an OpenID provider, and the sessions of those who are logged in. */
@NullMarked
package dev.conference.frontend.login;

import org.jspecify.annotations.NullMarked;
