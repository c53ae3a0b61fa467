package org.sealwell.platform.problem.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createExample;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.problem.Problem;

/** Refusals in the document. */
final class Problems {

    /** What any operation may answer, by status. 429 is the gateway's. */
    private static final Map<String, List<ProblemType>> SHARED = Map.of(
            "400", List.of(ProblemType.MALFORMED_REQUEST, ProblemType.INVALID_REQUEST),
            "401", List.of(ProblemType.UNAUTHENTICATED),
            "413", List.of(ProblemType.PAYLOAD_TOO_LARGE),
            "415", List.of(ProblemType.UNSUPPORTED_MEDIA_TYPE),
            "429", List.of(ProblemType.TOO_MANY_REQUESTS),
            "500", List.of(ProblemType.INTERNAL_ERROR),
            "503", List.of(ProblemType.SERVICE_UNAVAILABLE));

    private Problems() {}

    static void addTo(Components components) {
        components.addSchema("Problem", problem());
        components.addSchema("FieldError", fieldError());
        SHARED.forEach((status, types) -> components.addResponse("refusal-" + status, response(status, types)));
    }

    private static Schema problem() {
        return createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(
                        "A refusal (RFC 9457). Programs go by type. Some types have members of their own: see contracts/problems.md.")
                .addProperty(
                        "type",
                        text().description("urn:sealwell:problem:<slug>").pattern("^urn:sealwell:problem:[a-z-]+$"))
                .addProperty("title", text().description("A constant sentence for people"))
                .addProperty("status", createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty(
                        "errors",
                        createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Of invalid-request alone: the places that are wrong")
                                .items(createSchema().ref("FieldError")))
                .required(List.of("type", "title", "status"));
    }

    private static Schema fieldError() {
        return createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty(
                        "pointer",
                        text().description(
                                        "A JSON pointer into the body (RFC 6901), or the name of a parameter or header"))
                .addProperty("detail", text().description("What it should be; never the value that was sent"))
                .required(List.of("pointer", "detail"));
    }

    private static Schema text() {
        return createSchema().addType(Schema.SchemaType.STRING);
    }

    static void complete(Operation operation, boolean writes) {
        APIResponses responses = operation.getResponses();
        Map<String, APIResponse> declared = new LinkedHashMap<>(responses.getAPIResponses());
        declared.forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                responses.removeAPIResponse(status);
                declare(responses, status, String.valueOf(response.getDescription()));
            }
        });
        boolean hasBody = operation.getRequestBody() != null;
        boolean hasInput = hasBody
                || (operation.getParameters() != null
                        && !operation.getParameters().isEmpty());
        share(responses, hasInput, "400");
        share(
                responses,
                operation.getSecurity() != null && !operation.getSecurity().isEmpty(),
                "401");
        share(responses, hasBody && writes, "413");
        share(responses, hasBody && writes, "415");
        share(responses, true, "429");
        share(responses, true, "500");
        share(responses, true, "503");
    }

    /** The framework's own guesses have descriptions that are no slugs. */
    private static void declare(APIResponses responses, String status, String slugs) {
        if (slugs.chars().allMatch(c -> c == '-' || c == ',' || c == ' ' || Character.isLowerCase(c))) {
            List<ProblemType> types = Arrays.stream(slugs.split(",", -1))
                    .map(slug -> typeOf(slug.strip(), status))
                    .collect(Collectors.toList());
            responses.addAPIResponse(status, response(status, types));
        }
    }

    private static ProblemType typeOf(String slug, String status) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug)
                        && Integer.toString(type.status()).equals(status))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No problem " + slug + " of status " + status));
    }

    private static void share(APIResponses responses, boolean applies, String status) {
        if (applies && !responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, createAPIResponse().ref("refusal-" + status));
        }
    }

    private static APIResponse response(String status, List<ProblemType> types) {
        MediaType body = createMediaType().schema(createSchema().ref("Problem"));
        types.forEach(type -> body.addExample(type.slug(), createExample().value(example(type))));
        APIResponse response = createAPIResponse()
                .description(types.stream()
                        .map(type -> "`" + type.slug() + "`: " + type.title())
                        .collect(Collectors.joining("; ")))
                .content(createContent().addMediaType(Problem.MEDIA_TYPE.toString(), body));
        return switch (status) {
            case "401" -> response.addHeader("WWW-Authenticate", createHeader().schema(text()));
            case "429", "503" ->
                response.addHeader(
                        "Retry-After",
                        createHeader()
                                .description("Seconds to wait")
                                .schema(createSchema().addType(Schema.SchemaType.INTEGER)));
            default -> response;
        };
    }

    private static Map<String, Object> example(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.type().toString());
        example.put("title", type.title());
        example.put("status", type.status());
        if (type == ProblemType.INVALID_REQUEST) {
            example.put("errors", List.of(Map.of("pointer", "#/email", "detail", "must not be null")));
        }
        return example;
    }
}
