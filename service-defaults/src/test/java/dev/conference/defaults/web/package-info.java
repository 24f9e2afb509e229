@NullMarked
package dev.conference.defaults.web;

import org.jspecify.annotations.NullMarked;
