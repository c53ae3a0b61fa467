/** Shares that any viewer of SMART Health Links opens (HL7, SMART Health Cards and Links 1.0). See [Note: a link that others can read]. */
@NullMarked
package org.sealwell.share.smart;

import org.jspecify.annotations.NullMarked;
