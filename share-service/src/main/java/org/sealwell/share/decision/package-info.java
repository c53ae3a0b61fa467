/** The two decisions about a visit, whichever way it came. */
@NullMarked
package org.sealwell.share.decision;

import org.jspecify.annotations.NullMarked;
