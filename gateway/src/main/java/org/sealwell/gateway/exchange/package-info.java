/** One request and its answer: who asks, under which id, along which route; and the one line that is logged about it. */
@NullMarked
package org.sealwell.gateway.exchange;

import org.jspecify.annotations.NullMarked;
