package dev.conference.c4p.check;

import java.util.UUID;

/**
 * What the check reads of an e-mail to a speaker.
 *
 * @param accepted the decision that it tells of
 */
record ListedNotification(UUID id, UUID proposalId, String title, boolean accepted) {}
