package org.sealwell.platform.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.connection.TransportSettings;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.quarkus.mongodb.runtime.MongoClientCustomizer;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Has the driver answer on the event loop that asks: no thread of its own is woken. Quarkus can do that too, but only where event loops are
 * not the operating system's native ones.
 */
@ApplicationScoped
class EventLoopTransport implements MongoClientCustomizer {

    private final Vertx vertx;

    @Inject
    EventLoopTransport(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Vert.x has its loops under another name from its next version on. */
    @SuppressWarnings("deprecation")
    @Override
    public MongoClientSettings.Builder customize(MongoClientSettings.Builder settings) {
        return settings.transportSettings(TransportSettings.nettyBuilder()
                .allocator(PooledByteBufAllocator.DEFAULT)
                .eventLoopGroup(vertx.nettyEventLoopGroup())
                .socketChannelClass(channels())
                .build());
    }

    private Class<? extends SocketChannel> channels() {
        return vertx.isNativeTransportEnabled() ? EpollSocketChannel.class : NioSocketChannel.class;
    }
}
