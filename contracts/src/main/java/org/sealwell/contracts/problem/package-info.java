/** The registry of RFC 9457 problems. A refusal that is not listed here cannot be sent by a service or met by a client. */
@NullMarked
package org.sealwell.contracts.problem;

import org.jspecify.annotations.NullMarked;
