package dev.conference.benchmarks.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * What a recording of the Flight Recorder says.
 *
 * @param time what threads did when one was looked at: each look weighs 1
 * @param memory what allocated, in bytes, which the recorder estimates from a part of the allocations
 */
record Samples(CallTree time, CallTree memory) {

    // Only Linux says how much processor time a thread has used; elsewhere threads are looked at now and then.
    private static final String OF_PROCESSOR_TIME = "jdk.CPUTimeSample";
    private static final String NOW_AND_THEN = "jdk.ExecutionSample";
    private static final String ALLOCATION = "jdk.ObjectAllocationSample";

    // Addresses differ from run to run, and numbers of threads from one to the next.
    private static final Pattern ADDRESS = Pattern.compile("[.+/]0x[0-9a-f]+");
    private static final Pattern NUMBER = Pattern.compile("[-#]?\\d+");

    /** Reads the file event by event. */
    static Samples read(Path recording) throws IOException {
        var processorTime = new CallTree();
        var nowAndThen = new CallTree();
        var memory = new CallTree();
        try (var file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                var event = file.readEvent();
                switch (event.getEventType().getName()) {
                    case OF_PROCESSOR_TIME -> processorTime.add(frames(event, "eventThread"), 1);
                    case NOW_AND_THEN -> nowAndThen.add(frames(event, "sampledThread"), 1);
                    case ALLOCATION -> memory.add(frames(event, "eventThread"), (double) event.getLong("weight"));
                    default -> {}
                }
            }
        }
        return new Samples(processorTime.total() > 0 ? processorTime : nowAndThen, memory);
    }

    /** The thread, without its number, then methods from the outermost to the innermost. */
    private static List<String> frames(RecordedEvent event, String thread) {
        var frames = new ArrayList<String>();
        frames.add(name(event.getThread(thread)));
        var stack = event.getStackTrace();
        if (stack != null) {
            stack.getFrames().reversed().stream()
                    .filter(RecordedFrame::isJavaFrame)
                    .map(RecordedFrame::getMethod)
                    .map(method -> ADDRESS.matcher(method.getType().getName()).replaceAll("") + "." + method.getName())
                    .forEach(frames::add);
        }
        return frames;
    }

    private static String name(@Nullable RecordedThread thread) {
        var name = thread == null || thread.isVirtual() ? null : thread.getJavaName();
        return name == null ? "virtual threads" : NUMBER.matcher(name).replaceAll("");
    }
}
