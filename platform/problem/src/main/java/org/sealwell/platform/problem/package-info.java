/**
 * Every refusal as an RFC 9457 document. Charter: rendering {@link org.sealwell.contracts.problem.ProblemType} and mapping what the
 * framework throws to it; strict reading of JSON. It never holds a type of its own and never reveals an exception's message.
 */
@NullMarked
package org.sealwell.platform.problem;

import org.jspecify.annotations.NullMarked;
