package org.sealwell.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;

/** Single values of documents in the file: their type in BSON, and what BSON makes of them. */
final class Values {

    /** No type of BSON: a member that the document does not have. */
    private static final byte MISSING = 0;

    private Values() {}

    static void write(ByteBuf bytes, Object value) {
        if (value instanceof Missing) {
            bytes.writeByte(MISSING);
            return;
        }
        byte type = BsonEncoder.determineType(value);
        bytes.writeByte(type);
        BsonEncoder.encodeValue(type, value, bytes);
    }

    static Object read(ByteBuf bytes) {
        byte type = bytes.readByte();
        return type == MISSING ? Missing.getInstance() : BsonDecoder.decodeValue(type, bytes);
    }
}
