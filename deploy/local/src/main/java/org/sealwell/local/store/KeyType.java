package org.sealwell.local.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** An index's keys, in BSON's order. Left alone, the file would serialize two keys to compare them. */
final class KeyType extends BasicDataType<KeyValue> {

    private static final int VALUE_BYTES = 64;

    @Override
    public int compare(KeyValue one, KeyValue other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = ValueComparator.asc().compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public int getMemory(KeyValue key) {
        return VALUE_BYTES * key.size();
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        Bytes.write(buffer, bytes -> key.forEach(value -> Values.write(bytes, value)));
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        return Bytes.read(buffer, bytes -> {
            List<Object> values = new ArrayList<>();
            while (bytes.isReadable()) {
                values.add(Values.read(bytes));
            }
            return new KeyValue(values);
        });
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
