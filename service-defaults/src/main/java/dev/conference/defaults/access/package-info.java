/** Who may do what: identity by access tokens of an OpenID provider, one policy for each service, refusals as problem details. */
@NullMarked
package dev.conference.defaults.access;

import org.jspecify.annotations.NullMarked;
