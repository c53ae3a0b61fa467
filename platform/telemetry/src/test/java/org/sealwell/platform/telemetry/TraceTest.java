package org.sealwell.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.Test;

class TraceTest {

    private final InMemorySpanExporter collected = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(new NamelessSpans())
            .addSpanProcessor(SimpleSpanProcessor.create(collected))
            .build();

    @Test
    void whatWaitedInADocumentGoesOnInTheSameTrace() {
        Span request = provider.get("test").spanBuilder("request").startSpan();
        String waiting = Trace.of(Context.root().with(request));
        request.end();
        provider.get("test")
                .spanBuilder("later")
                .setParent(Trace.after(waiting))
                .startSpan()
                .end();

        assertThat(collected.getFinishedSpanItems()).hasSize(2).allSatisfy(span -> assertThat(span.getTraceId())
                .isEqualTo(request.getSpanContext().getTraceId()));
    }

    @Test
    void whatIsNotTracedLeavesNothingBehind() {
        assertThat(Trace.of(Context.root())).isNull();
        assertThat(Trace.after(null)).isEqualTo(Context.root());
        assertThat(Span.fromContext(Trace.after("nonsense")).getSpanContext().isValid())
                .isFalse();
    }

    @Test
    void noSpanTellsWhoAskedForWhat() {
        provider.get("test")
                .spanBuilder("GET /items/{id}")
                .setAttribute("client.address", "192.0.2.7")
                .setAttribute("url.path", "/items/8f2c")
                .setAttribute("http.route", "/items/{id}")
                .startSpan()
                .end();

        assertThat(collected.getFinishedSpanItems()).singleElement().satisfies(span -> {
            assertThat(span.getAttributes().get(AttributeKey.stringKey("http.route")))
                    .isEqualTo("/items/{id}");
            assertThat(span.getAttributes().get(AttributeKey.stringKey("client.address")))
                    .isEqualTo("-");
            assertThat(span.getAttributes().get(AttributeKey.stringKey("url.path")))
                    .isEqualTo("-");
            assertThat(span.getAttributes().get(AttributeKey.stringKey("url.query")))
                    .isNull();
        });
    }
}
