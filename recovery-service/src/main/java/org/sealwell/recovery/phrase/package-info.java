/** The recovery phrase's part: the recovery key wrapped under 24 words that only the person has. */
@NullMarked
package org.sealwell.recovery.phrase;

import org.jspecify.annotations.NullMarked;
