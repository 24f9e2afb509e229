package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.result.Findings;
import dev.conference.benchmarks.site.Site;

/**
 * What every workload gets.
 *
 * @param site the suite that is measured
 * @param effort how long and how often
 * @param findings takes the results
 * @param progress tells people what is being done
 */
public record Bench(Site site, Effort effort, Findings findings, Progress progress) {}
