/** share-service: links that open exactly as often and as long as their owner wants, and nothing for this service. One package a feature. */
@NullMarked
package org.sealwell.share;

import org.jspecify.annotations.NullMarked;
