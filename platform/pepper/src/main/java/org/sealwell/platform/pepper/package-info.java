/**
 * What services may know of what people type: MACs under a secret of the service, e-mail addresses in the one spelling that is MACed, and how a
 * password is stretched.
 */
@NullMarked
package org.sealwell.platform.pepper;

import org.jspecify.annotations.NullMarked;
