package dev.conference.notifications.letter;

/**
 * What a speaker reads.
 *
 * @param subject one line
 * @param body plain text, lines separated by LF
 */
public record Letter(String subject, String body) {}
