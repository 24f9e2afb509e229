package dev.conference.defaults.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Makes entity tags (RFC 9110) of content: all replicas give the same bytes the same tag. */
public final class EntityTag {

    private static final int BYTES = 15;

    private EntityTag() {}

    /** A strong tag, quotes included. */
    public static String of(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
