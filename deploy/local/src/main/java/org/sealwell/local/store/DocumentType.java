package org.sealwell.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Documents in the file as they are on the wire, in BSON. Java's serialization, which the file would use by itself, takes ten times as long. */
final class DocumentType extends BasicDataType<Document> {

    /** About what an object of the heap and its reference take. */
    private static final int OBJECT_BYTES = 24;

    @Override
    public int getMemory(Document document) {
        return weight(document);
    }

    private static int weight(@Nullable Object value) {
        return switch (value) {
            case String text -> OBJECT_BYTES + text.length();
            case Map<?, ?> members ->
                members.entrySet().stream()
                        .mapToInt(member -> weight(member.getKey()) + weight(member.getValue()))
                        .sum();
            case Collection<?> elements ->
                elements.stream().mapToInt(DocumentType::weight).sum();
            case null, default -> OBJECT_BYTES;
        };
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        Bytes.write(buffer, bytes -> BsonEncoder.encodeDocument(document, bytes));
    }

    @Override
    public Document read(ByteBuffer buffer) {
        return Bytes.read(buffer, BsonDecoder::decodeBson);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
