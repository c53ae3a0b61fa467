/** Refusals in the gateway's own voice, as the same problem documents that the services send. */
@NullMarked
package org.sealwell.gateway.problem;

import org.jspecify.annotations.NullMarked;
