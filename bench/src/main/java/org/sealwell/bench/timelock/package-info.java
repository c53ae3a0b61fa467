/** What is locked until a time. */
@NullMarked
package org.sealwell.bench.timelock;

import org.jspecify.annotations.NullMarked;
