package org.sealwell.platform.problem.openapi;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Envelope;

/** The project's own constraints as patterns and lengths. Members are found by their schema's name, parameters by theirs. */
final class Constraints {

    private static final DotName BASE64URL = DotName.createSimple(Base64Url.class.getName());
    private static final DotName ENVELOPE = DotName.createSimple(Envelope.class.getName());
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class.getName());

    private final Map<String, Consumer<Schema>> members = new HashMap<>();
    private final Map<String, Consumer<Schema>> parameters = new HashMap<>();

    Constraints(IndexView index) {
        index.getAnnotations(BASE64URL)
                .forEach(found -> place(
                        found, schema -> base64Url(schema, found.value("bytes").asInt())));
        index.getAnnotations(ENVELOPE)
                .forEach(found -> place(
                        found, schema -> envelope(schema, found.value("max").asInt())));
    }

    private void place(AnnotationInstance found, Consumer<Schema> description) {
        AnnotationTarget target = found.target();
        FieldInfo field =
                switch (target.kind()) {
                    case FIELD -> target.asField();
                    case TYPE -> field(target.asType().enclosingTarget());
                    default -> null;
                };
        if (field != null) {
            members.put(nameOf(field.declaringClass()) + "." + field.name(), description);
        } else if (target.kind() == AnnotationTarget.Kind.METHOD_PARAMETER) {
            parameters.put(String.valueOf(target.asMethodParameter().name()), description);
        }
    }

    private static @Nullable FieldInfo field(AnnotationTarget enclosing) {
        return enclosing.kind() == AnnotationTarget.Kind.FIELD ? enclosing.asField() : null;
    }

    private static String nameOf(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema != null && schema.value("name") != null
                ? schema.value("name").asString()
                : type.simpleName();
    }

    void describe(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((member, of) -> {
            Consumer<Schema> description = members.get(name + "." + member);
            if (description != null) {
                description.accept(of.getItems() != null ? of.getItems() : of);
            }
        });
    }

    void describe(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            Consumer<Schema> description = parameters.get(parameter.getName());
            if (description != null && isText(parameter.getSchema())) {
                description.accept(parameter.getSchema());
            }
        }
    }

    /** A number of the same name in another operation is something else. */
    private static boolean isText(@Nullable Schema schema) {
        return schema != null && schema.getType() != null && schema.getType().contains(Schema.SchemaType.STRING);
    }

    private static void base64Url(Schema schema, int bytes) {
        int length = (bytes * 4 + 2) / 3;
        schema.minLength(length)
                .maxLength(length)
                .pattern("^[A-Za-z0-9_-]+$")
                .description("base64url without padding of " + bytes + " bytes");
    }

    private static void envelope(Schema schema, int max) {
        schema.maxLength(max)
                .pattern("^[A-Za-z0-9_-]+\\.\\.[A-Za-z0-9_-]{16}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{22}$")
                .description("A sealed envelope (compact JWE, dir, A256GCM), opaque to the server");
    }
}
