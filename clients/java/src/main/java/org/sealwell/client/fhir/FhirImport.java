package org.sealwell.client.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.fhir.ImportReport.Reason;
import org.sealwell.client.fhir.ImportReport.Skipped;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.IndexField;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.client.vault.Records;

/** One import of one Bundle. A resource is recognised by its source: its {@code fullUrl}, or its type and id. */
public final class FhirImport {
    private static final int BATCH_RECORDS = 200;
    private static final long BATCH_BYTES = 3 << 20;
    private static final int LARGEST_RESOURCE = 700_000;
    private static final int MOST_CODES = 60;

    private final Records records;
    private final List<RecordDraft> batch = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final Set<String> sources = new HashSet<>();
    private long batchBytes;
    private int read;
    private int created;
    private int updated;
    private int unchanged;

    public FhirImport(Records records) {
        this.records = records;
    }

    /**
     * Imports.
     *
     * @param bundle UTF-8 JSON of a FHIR R4 Bundle, read to its end and closed
     * @throws IOException when the stream cannot be read
     * @throws IllegalArgumentException when it is not a Bundle
     */
    public ImportReport run(InputStream bundle, ImportProgress progress) throws IOException {
        try (BundleEntries entries = new BundleEntries(bundle)) {
            entries.forEach(entry -> take(entry, progress));
        }
        write(progress);
        return new ImportReport(created, updated, unchanged, skipped);
    }

    private void take(JsonNode entry, ImportProgress progress) {
        JsonNode resource = entry.path("resource");
        String source = source(entry, resource);
        Reason reason = reasonToSkip(entry, resource, source);
        int place = read++;
        if (reason != null) {
            skipped.add(new Skipped(place, source, reason));
            return;
        }
        RecordDraft draft = RecordDraft.of(resource.path("resourceType").asText(), resource);
        RecordDraft indexed = FhirFields.index(draft, resource).index(IndexField.SOURCE, source);
        int size = resource.toString().length();
        if (size > LARGEST_RESOURCE
                || indexed.fields().getOrDefault("code", List.of()).size() > MOST_CODES) {
            skipped.add(new Skipped(place, source, Reason.TOO_LARGE));
            return;
        }
        add(indexed, source, size, progress);
    }

    private @Nullable Reason reasonToSkip(JsonNode entry, JsonNode resource, String source) {
        if (!entry.isObject() || (!resource.isMissingNode() && !resource.isObject())) {
            return Reason.UNKNOWN_SHAPE;
        }
        JsonNode type = resource.path("resourceType");
        if (type.isMissingNode()) {
            return Reason.NO_RESOURCE_TYPE;
        }
        if (!type.isTextual() || !type.asText().matches("[A-Z][A-Za-z]{1,63}")) {
            return Reason.UNKNOWN_SHAPE;
        }
        if (source.isEmpty()) {
            return Reason.NO_SOURCE;
        }
        return sources.add(source) ? null : Reason.DUPLICATE;
    }

    private static String source(JsonNode entry, JsonNode resource) {
        String fullUrl = entry.path("fullUrl").asText();
        if (!fullUrl.isBlank()) {
            return fullUrl;
        }
        String id = resource.path("id").asText();
        return id.isBlank() ? "" : resource.path("resourceType").asText() + "/" + id;
    }

    private void add(RecordDraft draft, String source, int size, ImportProgress progress) {
        List<HealthRecord> known = records.find(IndexField.SOURCE, source).stream()
                .filter(record -> record.collection().equals(draft.collection()))
                .toList();
        if (known.isEmpty()) {
            created++;
            batch.add(draft);
        } else if (sameContent(known.get(0), draft)) {
            unchanged++;
            return;
        } else {
            updated++;
            HealthRecord old = known.get(0);
            batch.add(new RecordDraft(old.id(), old.revision(), draft.collection(), draft.content(), draft.fields()));
        }
        batchBytes += size;
        if (batch.size() >= BATCH_RECORDS || batchBytes >= BATCH_BYTES) {
            write(progress);
        }
    }

    /** As text: trees of the same text can differ in how wide their numbers are. */
    private static boolean sameContent(HealthRecord known, RecordDraft draft) {
        return known.json().equals(draft.content().toString()) && known.fields().equals(draft.fields());
    }

    private void write(ImportProgress progress) {
        if (!batch.isEmpty()) {
            records.putAll(batch);
            batch.clear();
            batchBytes = 0;
        }
        progress.reached(read, created + updated);
    }
}
