package org.sealwell.platform.testkit.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.List;
import java.util.Map;

/** A JSON text and what it has at a path (RFC 9535, the leading {@code $.} left out): null where it has nothing. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Configuration JACKSON = Configuration.builder()
            .jsonProvider(new JacksonJsonProvider(MAPPER))
            .mappingProvider(new JacksonMappingProvider(MAPPER))
            .options(Option.SUPPRESS_EXCEPTIONS)
            .build();

    private final DocumentContext document;

    Json(String text) {
        document = JsonPath.using(JACKSON).parse(text);
    }

    public Object get(String path) {
        return document.read(path);
    }

    public <T> T get(String path, Class<T> of) {
        return document.read(path, of);
    }

    public String getString(String path) {
        return document.read(path, String.class);
    }

    public int getInt(String path) {
        return document.read(path, Integer.class);
    }

    public long getLong(String path) {
        return document.read(path, Long.class);
    }

    public boolean getBoolean(String path) {
        return document.read(path, Boolean.class);
    }

    public <T> List<T> getList(String path) {
        return document.read(path);
    }

    public <K, V> Map<K, V> getMap(String path) {
        return document.read(path);
    }

    public <T> List<T> getList(String path, Class<T> of) {
        return MAPPER.convertValue(
                document.read(path), MAPPER.getTypeFactory().constructCollectionType(List.class, of));
    }
}
