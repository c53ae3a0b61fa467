/** What lets the reader of a mailbox say "that was not me". */
@NullMarked
package org.sealwell.auth.objection;

import org.jspecify.annotations.NullMarked;
