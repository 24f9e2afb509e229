/** What every HTTP endpoint shares: size limit, paths with and without a trailing slash, the API's browsable page. */
@NullMarked
package dev.conference.defaults.web;

import org.jspecify.annotations.NullMarked;
