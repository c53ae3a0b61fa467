/** Room for so many bytes at a time, for bodies that are large beside the heap. */
@NullMarked
package org.sealwell.platform.room;

import org.jspecify.annotations.NullMarked;
