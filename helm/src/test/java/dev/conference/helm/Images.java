package dev.conference.helm;

import java.util.List;
import java.util.regex.Pattern;

/** Every image is named with a tag that does not move, by its short name. */
final class Images implements Rule {

    private static final Pattern NAME = Pattern.compile(
            "[a-z0-9][-a-z0-9_./]*(:[0-9]+/[-a-z0-9_./]+)?:(?<tag>[A-Za-z0-9_][-A-Za-z0-9_.]*)(@sha256:[0-9a-f]{64})?");
    private static final Pattern MOVES =
            Pattern.compile("(?i).*(latest|edge|nightly|main|master|stable|snapshot-latest)");

    @Override
    public List<String> violations(Manifest manifest) {
        return manifest.containers()
                .filter(container -> !isPinned(container.image()))
                .map(container -> container + ": no tag, or one that moves: " + container.image())
                .toList();
    }

    private static boolean isPinned(String image) {
        var name = NAME.matcher(image);
        return name.matches()
                && !MOVES.matcher(name.group("tag")).matches()
                && name.group("tag").matches(".*[0-9].*");
    }
}
