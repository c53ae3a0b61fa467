package org.sealwell.client.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sealwell.client.vault.IndexField;
import org.sealwell.client.vault.RecordDraft;

/**
 * By what imported records are found. {@code category}, {@code status} and the like are left out: they have so few values
 * that counting tokens would tell which is which.
 */
public final class FhirFields {
    /** {@code system|code} of each coding in {@code code}, {@code vaccineCode}, {@code medicationCodeableConcept} or {@code type}. */
    public static final IndexField CODE = IndexField.declare("code", IndexField.Spread.MANY_VALUES);

    /** The day it is about, {@code YYYY-MM-DD}. */
    public static final IndexField DATE = IndexField.declare("date", IndexField.Spread.MANY_VALUES);

    private static final List<String> CODES = List.of("code", "vaccineCode", "medicationCodeableConcept", "type");
    private static final List<String> DATES = List.of(
            "/effectiveDateTime",
            "/effectivePeriod/start",
            "/onsetDateTime",
            "/occurrenceDateTime",
            "/performedDateTime",
            "/performedPeriod/start",
            "/authoredOn",
            "/period/start",
            "/billablePeriod/start",
            "/recordedDate",
            "/date",
            "/issued",
            "/created");

    private FhirFields() {}

    static RecordDraft index(RecordDraft draft, JsonNode resource) {
        RecordDraft indexed = draft;
        for (String code : codes(resource)) {
            indexed = indexed.index(CODE, code);
        }
        String date = date(resource);
        return date.isEmpty() ? indexed : indexed.index(DATE, date);
    }

    private static Set<String> codes(JsonNode resource) {
        Set<String> codes = new TreeSet<>();
        for (String name : CODES) {
            JsonNode value = resource.path(name);
            Iterable<JsonNode> concepts = value.isArray() ? value : List.of(value);
            for (JsonNode concept : concepts) {
                concept.path("coding").forEach(coding -> addCode(coding, codes));
            }
        }
        return codes;
    }

    private static void addCode(JsonNode coding, Set<String> codes) {
        if (coding.path("code").isTextual()) {
            codes.add(coding.path("system").asText() + "|" + coding.path("code").asText());
        }
    }

    private static String date(JsonNode resource) {
        for (String pointer : DATES) {
            String value = resource.at(pointer).asText();
            if (value.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
                return value.substring(0, 10);
            }
        }
        return "";
    }
}
