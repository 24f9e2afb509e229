package dev.conference.c4p.proposal;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How many proposals there are, each counted up to a limit so that the cost does not grow with what is stored.
 *
 * @param limit a count that equals the limit means "at least so many"
 */
@Schema(name = "ProposalCounts")
record ProposalCounts(int pending, int approved, int rejected, int archived, int limit) {}
