/** What nobody without the server's secret can compute or relate. */
@NullMarked
package org.sealwell.recovery.pepper;

import org.jspecify.annotations.NullMarked;
