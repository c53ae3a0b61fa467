package org.sealwell.platform.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A file that a service cannot work without. Each service produces one bean for each of its own.
 *
 * @param setting the property that says where it is
 * @param wanted what belongs there and how it is made, for whoever reads the refusal
 * @param reader takes the file's text, and throws when it is not what is wanted
 * @param needed false where another setting makes it superfluous
 */
public record SecretFile(String setting, Path path, String wanted, Consumer<String> reader, boolean needed) {

    /** Random bytes in base64. All alike are nobody's secret. */
    public static SecretFile ofRandomBytes(String setting, Path path, int length) {
        String wanted = length + " random bytes in base64 (openssl rand -base64 " + length + ")";
        return new SecretFile(setting, path, wanted, text -> requireRandom(text, length), true);
    }

    /** A key as JSON. */
    public static SecretFile ofKey(String setting, Path path, String wanted, Consumer<String> reader) {
        return new SecretFile(setting, path, wanted, reader, true);
    }

    /** The same, of which nothing is wanted. */
    public SecretFile notNeeded() {
        return new SecretFile(setting, path, wanted, reader, false);
    }

    /** What is wrong with it; never what is in it. */
    Optional<String> flaw() {
        if (!needed) {
            return Optional.empty();
        }
        String place = Setting.variable(setting) + ": " + path;
        try {
            reader.accept(Files.readString(path));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(place + " cannot be read; put " + wanted + " there");
        } catch (RuntimeException e) {
            return Optional.of(place + " does not hold what it should; put " + wanted + " there");
        }
    }

    private static void requireRandom(String text, int length) {
        byte[] bytes = Base64.getMimeDecoder().decode(text.strip());
        int distinct = (int)
                IntStream.range(0, bytes.length).map(i -> bytes[i]).distinct().count();
        // Of 32 random bytes, fewer than 16 are distinct once in more than 2^60 times.
        if (bytes.length != length || distinct < length / 4) {
            throw new IllegalArgumentException("not " + length + " random bytes");
        }
    }
}
