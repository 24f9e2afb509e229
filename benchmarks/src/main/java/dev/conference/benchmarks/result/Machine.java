package dev.conference.benchmarks.result;

/**
 * Where something was measured.
 *
 * @param processor its name and how many cores of it there are
 * @param memory how much there is
 * @param kernel the operating system
 * @param jdk the virtual machine
 */
public record Machine(String processor, String memory, String kernel, String jdk) {}
