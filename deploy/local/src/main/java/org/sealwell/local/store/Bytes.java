package org.sealwell.local.store;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;

/** The wire protocol's buffers in the file's, each with its length before it. */
final class Bytes {

    private Bytes() {}

    static void write(WriteBuffer buffer, Consumer<ByteBuf> content) {
        ByteBuf bytes = Unpooled.buffer();
        content.accept(bytes);
        buffer.putVarInt(bytes.readableBytes()).put(bytes.nioBuffer());
    }

    static <T> T read(ByteBuffer buffer, Function<ByteBuf, T> content) {
        int length = DataUtils.readVarInt(buffer);
        T value = content.apply(Unpooled.wrappedBuffer(buffer.slice(buffer.position(), length)));
        buffer.position(buffer.position() + length);
        return value;
    }
}
