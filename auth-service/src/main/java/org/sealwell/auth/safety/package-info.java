/** What production needs of this service. */
@NullMarked
package org.sealwell.auth.safety;

import org.jspecify.annotations.NullMarked;
