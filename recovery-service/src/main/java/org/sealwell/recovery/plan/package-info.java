/** A person's recovery plan: which ways exist, and which would work today. */
@NullMarked
package org.sealwell.recovery.plan;

import org.jspecify.annotations.NullMarked;
