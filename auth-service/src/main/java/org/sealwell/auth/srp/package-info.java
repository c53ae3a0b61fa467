/** SRP-6a arithmetic (RFC 5054, 3072-bit group, SHA-256) and the bounded pool it runs on. Nothing else computes with it. */
@NullMarked
package org.sealwell.auth.srp;

import org.jspecify.annotations.NullMarked;
