/**
 * Strict JSON: an answer with a member too many, too few, twice, null or of another type is refused as a whole with
 * {@link org.sealwell.client.problem.Lie#MALFORMED_ANSWER}. Nothing on the wire is optional, so leaving a protection out
 * is never a way around it. Read by hand and not by binding, which Android's toolchain does not support for records.
 */
@NullMarked
package org.sealwell.client.json;

import org.jspecify.annotations.NullMarked;
