package dev.conference.frontend.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** An address within this site, with the parameters that say something, encoded. */
public final class Address {

    private final String path;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private Address(String path) {
        this.path = path;
    }

    /** An address without parameters. */
    public static Address of(String path) {
        return new Address(path);
    }

    /** Adds a parameter, unless there is nothing in it. */
    public Address with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parameters.put(name, value);
        }
        return this;
    }

    /** The address as it stands in a link. */
    @Override
    public String toString() {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
