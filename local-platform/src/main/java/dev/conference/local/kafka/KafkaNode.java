package dev.conference.local.kafka;

import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The main class of the Kafka process: formats the storage if that is new, then runs the broker. */
public final class KafkaNode {

    // The same in every storage: what is formatted already is then left as it is.
    private static final String CLUSTER_ID = new Uuid(0x636f6e666572656eL, 0x63652d6c6f63616cL).toString();

    private KafkaNode() {}

    /** Takes the path of the server's properties file. */
    public static void main(String[] arguments) {
        String settings = Path.of(arguments[0]).toString();
        int failed = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "-t", CLUSTER_ID, "-c", settings}, System.out);
        if (failed != 0) {
            System.exit(failed);
        }
        Kafka.main(new String[] {settings});
    }
}
