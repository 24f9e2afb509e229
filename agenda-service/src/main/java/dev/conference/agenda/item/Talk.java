package dev.conference.agenda.item;

import java.util.UUID;

/** An approved proposal, as far as the agenda shows it. */
public record Talk(UUID proposalId, String title, String author, String description) {}
