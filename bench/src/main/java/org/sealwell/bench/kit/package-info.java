/** Recovery kits. */
@NullMarked
package org.sealwell.bench.kit;

import org.jspecify.annotations.NullMarked;
