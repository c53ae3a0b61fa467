/** Traces from the first request to the last mail, which tell of no person. */
@NullMarked
package org.sealwell.platform.telemetry;

import org.jspecify.annotations.NullMarked;
