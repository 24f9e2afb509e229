/** Who people are: an OpenID provider for {@code ./start}, and the tokens of one for tests. */
@NullMarked
package dev.conference.local.identity;

import org.jspecify.annotations.NullMarked;
