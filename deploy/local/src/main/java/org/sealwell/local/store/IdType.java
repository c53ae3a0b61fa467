package org.sealwell.local.store;

import de.bwaldvogel.mongo.backend.ValueComparator;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Ids of documents, in BSON's order: 1 and 1.0 are one id. */
final class IdType extends BasicDataType<Object> {

    private static final int ID_BYTES = 64;

    @Override
    public int compare(Object one, Object other) {
        return one instanceof String text && other instanceof String than
                ? text.compareTo(than)
                : ValueComparator.asc().compare(one, other);
    }

    @Override
    public int getMemory(Object id) {
        return ID_BYTES;
    }

    @Override
    public void write(WriteBuffer buffer, Object id) {
        Bytes.write(buffer, bytes -> Values.write(bytes, id));
    }

    @Override
    public Object read(ByteBuffer buffer) {
        return Bytes.read(buffer, Values::read);
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
