package dev.conference.local.identity;

import java.util.List;
import java.util.Map;

/**
 * Somebody who can log in here. The password is the user name.
 *
 * @param username what is typed, and the subject of the tokens
 * @param name what pages call them
 * @param roles what they may do
 * @param description what they may do, in words
 */
record Person(String username, String name, List<String> roles, String description) {

    static final String ORGANIZER_ROLE = "organizer";

    static final Person ORGANIZER = new Person(
            "organizer", "Olga Organizer", List.of(ORGANIZER_ROLE), "decides on proposals, in the back office");
    static final Person ATTENDEE =
            new Person("attendee", "Ada Attendee", List.of(), "has an account, and may do no more than everybody");
    static final List<Person> ALL = List.of(ORGANIZER, ATTENDEE);

    static Person named(String username) {
        return ALL.stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is nobody called " + username));
    }

    /** What access tokens tell of them, beside the subject. */
    Map<String, Object> claims() {
        return Map.of("preferred_username", username, "name", name, "roles", roles);
    }
}
