/** Refuses to start in production with what is only good enough for one machine. */
@NullMarked
package org.sealwell.platform.safety;

import org.jspecify.annotations.NullMarked;
