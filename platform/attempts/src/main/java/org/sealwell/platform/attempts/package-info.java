/** How often somebody may try: counters in the store, so that they hold across replicas. */
@NullMarked
package org.sealwell.platform.attempts;

import org.jspecify.annotations.NullMarked;
