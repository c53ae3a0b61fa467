/** What Sealwell costs, as ratios to limits and raw baselines that are measured in the same run. */
@NullMarked
package org.sealwell.bench;

import org.jspecify.annotations.NullMarked;
