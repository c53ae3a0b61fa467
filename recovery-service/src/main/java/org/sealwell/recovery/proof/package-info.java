/** What the service keeps of a secret that somebody will show. */
@NullMarked
package org.sealwell.recovery.proof;

import org.jspecify.annotations.NullMarked;
