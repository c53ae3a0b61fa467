/** The whole suite under load, against what the same machine allows without it. */
@NullMarked
package org.sealwell.bench.load;

import org.jspecify.annotations.NullMarked;
