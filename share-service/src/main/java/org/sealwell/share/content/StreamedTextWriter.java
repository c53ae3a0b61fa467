package org.sealwell.share.content;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes the next part when the one before has been taken, and so never holds more than one. */
@Provider
public class StreamedTextWriter implements ServerMessageBodyWriter<StreamedText> {

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return StreamedText.class.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return StreamedText.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(StreamedText answer, Type genericType, ServerRequestContext context) {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        ServerHttpResponse response = context.serverResponse();
        request.suspend();
        response.setChunked(true);
        written(answer.parts(), response)
                .subscribe()
                .with(
                        done -> {
                            response.end();
                            request.resume();
                        },
                        failure -> {
                            request.serverRequest().closeConnection();
                            request.resume();
                        });
    }

    private static Uni<Void> written(Multi<byte[]> parts, ServerHttpResponse response) {
        return parts.onItem()
                .transformToUniAndConcatenate(part -> Uni.createFrom().completionStage(() -> response.write(part)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Of the blocking kind, which is never asked for. */
    @Override
    public void writeTo(
            StreamedText answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new UnsupportedOperationException("A streamed answer is not written by blocking");
    }
}
