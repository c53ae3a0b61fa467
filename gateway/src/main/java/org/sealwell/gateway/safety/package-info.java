/** What production needs of the gateway. */
@NullMarked
package org.sealwell.gateway.safety;

import org.jspecify.annotations.NullMarked;
