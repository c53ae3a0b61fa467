/** What production needs of this service. */
@NullMarked
package org.sealwell.recovery.safety;

import org.jspecify.annotations.NullMarked;
