package org.sealwell.platform.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The place in a trace, as text that waits in a document until somebody goes on from there: {@code traceparent} of W3C Trace Context. */
public final class Trace {

    /** The header's name, in HTTP and in Kafka. */
    public static final String HEADER = "traceparent";

    private Trace() {}

    /** Where this thread or request is; null when that is not traced. */
    public static @Nullable String current() {
        return of(Context.current());
    }

    /** Where a context is; null when it is not traced. */
    public static @Nullable String of(Context context) {
        SpanContext span = Span.fromContext(context).getSpanContext();
        if (!span.isValid() || !span.isSampled()) {
            return null;
        }
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance()
                .inject(context, carrier, (here, name, value) -> carrier.put(name, value));
        return carrier.get(HEADER);
    }

    /** From where to go on; the beginning when there is nothing or nonsense. */
    public static Context after(@Nullable String traceparent) {
        return traceparent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance()
                        .extract(Context.root(), Map.of(HEADER, traceparent), Getter.OF_MAPS);
    }

    private enum Getter implements TextMapGetter<Map<String, String>> {
        OF_MAPS;

        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }
}
