/**
 * How much one caller may ask for in a while. The counts are this gateway's own: with several gateways each caller has a budget at each of
 * them, which the operator divides accordingly.
 */
@NullMarked
package org.sealwell.gateway.limit;

import org.jspecify.annotations.NullMarked;
