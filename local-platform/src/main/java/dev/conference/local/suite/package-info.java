/** The whole Conference Application on this machine: its servers and its services, each a process. */
@NullMarked
package dev.conference.local.suite;

import org.jspecify.annotations.NullMarked;
