package org.sealwell.share.limit;

import java.time.Duration;

/** So many tries of a subject within a fixed window of time. The name is part of the stored counter. */
public record Limit(String name, int most, Duration window) {}
