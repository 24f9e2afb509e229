package dev.conference.benchmarks.workload;

/** Something that is measured. */
public interface Workload {

    /** Its name: {@code W1} to {@code W9}, or what else it is. */
    String id();

    /** Measures it; what it needs, it puts there. */
    void measure(Bench bench);
}
