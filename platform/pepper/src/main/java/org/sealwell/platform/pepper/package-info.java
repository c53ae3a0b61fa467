/** Recognising without storing: MACs under a secret of the service, and e-mail addresses in the one spelling that is MACed. */
@NullMarked
package org.sealwell.platform.pepper;

import org.jspecify.annotations.NullMarked;
