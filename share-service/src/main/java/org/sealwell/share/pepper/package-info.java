/** What nobody without the server's secret can compute or relate. */
@NullMarked
package org.sealwell.share.pepper;

import org.jspecify.annotations.NullMarked;
