/** What production needs of this service. */
@NullMarked
package org.sealwell.share.safety;

import org.jspecify.annotations.NullMarked;
