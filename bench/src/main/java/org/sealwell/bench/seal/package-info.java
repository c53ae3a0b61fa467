/** Sealing and opening against the bare primitives. */
@NullMarked
package org.sealwell.bench.seal;

import org.jspecify.annotations.NullMarked;
