/** recovery-service: the ways to get the recovery key back, none of which opens anything here. One package a feature. */
@NullMarked
package org.sealwell.recovery;

import org.jspecify.annotations.NullMarked;
