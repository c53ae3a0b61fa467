package org.sealwell.share.content;

import io.smallrye.mutiny.Multi;

/** An answer that is written as it comes. A reader who sees it whole sees one JSON document; one that breaks off ends its connection. */
public record StreamedJson(Multi<byte[]> parts) {}
