@NullMarked
package dev.conference.frontend.web;

import org.jspecify.annotations.NullMarked;
