package org.sealwell.client.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Reading no more than the device can bear, whatever the server sends. */
final class Bounded {
    private static final int LARGEST_UNPACKED = 64 << 20;

    private Bounded() {}

    static byte[] readAll(InputStream stream, int most) throws IOException {
        byte[] bytes = stream.readNBytes(most);
        if (bytes.length == most && stream.read() >= 0) {
            throw new IOException("the answer is larger than " + most + " bytes");
        }
        return bytes;
    }

    /** The answer's body without its content coding (RFC 9110, 8.4.1.3). */
    static byte[] unpacked(HttpAnswer answer) throws IOException {
        if (!answer.header("Content-Encoding").orElse("").equalsIgnoreCase("gzip")) {
            return answer.body();
        }
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return readAll(gzip, LARGEST_UNPACKED);
        }
    }
}
