package org.sealwell.share.content;

import io.smallrye.mutiny.Multi;

/** An answer that is written as it comes. Whoever sees it whole sees one document; one that breaks off ends its connection. */
public record StreamedText(Multi<byte[]> parts) {}
