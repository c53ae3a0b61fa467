/** A contact's side: whom they help, saying yes or no to being asked, and to a request. */
@NullMarked
package org.sealwell.recovery.guardianship;

import org.jspecify.annotations.NullMarked;
