/**
 * Calls to the server: a small {@link org.sealwell.client.http.HttpTransport} that an application may replace (on Android,
 * for one), and above it retries with jitter where a repeat is safe, gzip, size limits, and problem documents as {@link
 * org.sealwell.client.problem.RefusedException}. See {@code docs/protocol/http.md}.
 */
@NullMarked
package org.sealwell.client.http;

import org.jspecify.annotations.NullMarked;
