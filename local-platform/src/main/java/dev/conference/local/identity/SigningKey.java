package dev.conference.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The key with which a provider signs. */
final class SigningKey {

    private static final int BITS = 2048;
    private static final String FILE = "signing-key.json";

    private SigningKey() {}

    static RSAKey create(String id) {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No signing key could be made", e);
        }
    }

    /** The one that the folder keeps, made when it keeps none. Only this user can read it. */
    static RSAKey keptIn(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(FILE))) {
            // Complete or not there at all: half a key would hinder every later start.
            Path unfinished = Files.createTempFile(
                    folder,
                    FILE,
                    ".unfinished",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, create(UUID.randomUUID().toString()).toJSONString());
            Files.move(unfinished, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        }
        return readFrom(folder);
    }

    /** The one that the folder keeps. */
    static RSAKey readFrom(Path folder) throws IOException {
        try {
            return RSAKey.parse(Files.readString(folder.resolve(FILE)));
        } catch (ParseException e) {
            throw new IOException(folder.resolve(FILE) + " is no key: delete it, and a new one is made", e);
        }
    }
}
