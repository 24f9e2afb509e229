package dev.conference.local.suite;

import java.util.List;

/**
 * What makes the next start of a program faster.
 *
 * @param commands to be run one after the other; none when there is nothing to do
 */
public record Rehearsal(List<List<String>> commands) {}
