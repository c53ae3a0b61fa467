/** What an owner does with a share that exists: change, unlock, revoke. */
@NullMarked
package org.sealwell.share.change;

import org.jspecify.annotations.NullMarked;
