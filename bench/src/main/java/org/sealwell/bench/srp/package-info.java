/** SRP arithmetic against its three modular powers. */
@NullMarked
package org.sealwell.bench.srp;

import org.jspecify.annotations.NullMarked;
