/** Packs folders that were laid out by {@code deploy/images/lay-out} as container images. */
@NullMarked
package org.sealwell.images;

import org.jspecify.annotations.NullMarked;
