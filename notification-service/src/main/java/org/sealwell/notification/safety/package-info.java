/** What production needs of this service. */
@NullMarked
package org.sealwell.notification.safety;

import org.jspecify.annotations.NullMarked;
