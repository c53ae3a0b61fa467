package org.sealwell.share.content;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Content as the JSON array that an answer ends with, a piece at a time: what comes before is written by whoever answers. */
@ApplicationScoped
public class ContentJson {

    private static final byte[] END = "]}".getBytes(US_ASCII);

    private final Pieces pieces;

    @Inject
    ContentJson(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Begins to read a share's content; only who has the room to send it may. */
    public BegunContent begin(String share, String body, int pieces) {
        return BegunContent.of(share, body, pieces, read(share, body, 0));
    }

    /**
     * The answer in the order in which it is written.
     *
     * @param head the answer's other members, up to and with the array's opening bracket
     */
    public StreamedText answer(String head, BegunContent begun) {
        Multi<byte[]> content =
                Multi.createFrom().range(0, begun.pieces()).onItem().transformToUniAndConcatenate(n -> piece(begun, n));
        return new StreamedText(Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(head.getBytes(US_ASCII)),
                        content,
                        Multi.createFrom().item(END)));
    }

    /** Some of the pieces as one text, for an answer of another form. */
    public Multi<byte[]> text(String share, String body, int from, int count) {
        return Multi.createFrom()
                .range(from, from + count)
                .onItem()
                .transformToUniAndConcatenate(n -> read(share, body, n));
    }

    /** The alphabet of an envelope needs no escapes. */
    private Uni<byte[]> piece(BegunContent begun, int n) {
        return (n == 0 ? begun.first() : read(begun.share(), begun.body(), n)).map(text -> quoted(text, n > 0));
    }

    private Uni<byte[]> read(String share, String body, int n) {
        return pieces.read(share, body, n)
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("The share has ended while it was being sent"));
    }

    private static byte[] quoted(byte[] text, boolean another) {
        int before = another ? 2 : 1;
        byte[] quoted = new byte[before + text.length + 1];
        quoted[0] = another ? (byte) ',' : (byte) '"';
        quoted[before - 1] = '"';
        System.arraycopy(text, 0, quoted, before, text.length);
        quoted[quoted.length - 1] = '"';
        return quoted;
    }
}
