/** The way to the services and back: bodies stream in both directions at the pace of the slower side, and nothing is kept. */
@NullMarked
package org.sealwell.gateway.proxy;

import org.jspecify.annotations.NullMarked;
