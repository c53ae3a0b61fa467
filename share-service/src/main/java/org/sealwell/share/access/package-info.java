/** The owner's log of who came: sealed to them alone. */
@NullMarked
package org.sealwell.share.access;

import org.jspecify.annotations.NullMarked;
