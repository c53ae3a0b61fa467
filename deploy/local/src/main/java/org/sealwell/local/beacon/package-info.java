/**
 * A beacon for a machine without a network: drand's paths and answers, and the development chain of {@code docs/protocol}, section 10. Its secret is
 * published, so what is locked to it is locked to nobody. It keeps nothing: each round's signature is made when it is asked for, and never before the
 * round's time.
 */
@NullMarked
package org.sealwell.local.beacon;

import org.jspecify.annotations.NullMarked;
