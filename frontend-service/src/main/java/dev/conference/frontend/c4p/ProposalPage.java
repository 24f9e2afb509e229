package dev.conference.frontend.c4p;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of proposals, newest first.
 *
 * @param next cursor of the next page, or null on the last one
 */
public record ProposalPage(
        List<Proposal> proposals, @Nullable String next) {}
