package dev.conference.local.image;

import dev.conference.local.process.Folders;
import dev.conference.local.server.ServerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The program that prepares the last layer of a service's image: the JVM's options and, where one can be made here, the
 * ahead-of-time cache that they name.
 */
public final class ImageFiles {

    private static final String OPTIONS = "app/jvm-options";

    private ImageFiles() {}

    /** Takes the repository, the service's name, the image without a cache, and {@code true} if a cache is wanted. */
    public static void main(String[] arguments) throws IOException {
        var repository = Path.of(arguments[0]);
        var service = arguments[1];
        var target = repository.resolve(service).resolve("target").toAbsolutePath();
        var files = target.resolve("image-files");
        Folders.delete(files);
        Files.createDirectories(files.resolve("app"));
        Files.copy(repository.resolve("service-defaults/src/main/image").resolve(OPTIONS), files.resolve(OPTIONS));
        try {
            var reason = Boolean.parseBoolean(arguments[3])
                    ? train(new Training(repository, target.resolve("training"), service), Path.of(arguments[2]), files)
                    : Optional.of("it was not asked for");
            System.out.println(reason.map(why -> "The image of " + service + " gets no AOT cache: " + why)
                    .orElse("The image of " + service + " gets an AOT cache that its JVM accepts"));
        } catch (IOException | ServerException e) {
            System.err.println("The training of " + service + " failed: " + e.getMessage());
            System.exit(1);
        }
        // Threads of the servers' clients must not hold up the build.
        System.exit(0);
    }

    /** Returns why there is no cache; nothing when there is one. */
    private static Optional<String> train(Training training, Path tar, Path files) throws IOException {
        Folders.delete(training.folder());
        var image = UnpackedImage.of(tar, training.folder().resolve("image"));
        var foreign = image.foreign();
        if (foreign.isPresent()) {
            return foreign;
        }
        if (!training.missing().isEmpty()) {
            return Optional.of("not built are " + String.join(", ", training.missing()));
        }
        var cache = files.resolve(UnpackedImage.CACHE);
        training.create(image, training.run(image), cache);
        training.verify(image.moved(training.folder().resolve("moved")), cache);
        Files.writeString(
                files.resolve(OPTIONS), Files.readString(files.resolve(OPTIONS)) + """

                        # Classes that are loaded and linked already; made for this very JVM and these very jars.
                        -XX:AOTCache=/%s
                        # A cache that is refused is an error. A warning of JDK 25 about single stubs that it makes anew is not.
                        -Xlog:aot=error
                        -Xlog:aot+codecache+stubs=off
                        """.formatted(UnpackedImage.CACHE));
        Folders.delete(training.folder().resolve("moved"));
        return Optional.empty();
    }
}
