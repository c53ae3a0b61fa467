/**
 * Beacons, which sign a round's number when its time has come, and keys that are locked to a round: nobody opens them before, and everybody can
 * afterwards who has the lock. A client takes the beacon that it was built with and believes nothing of what comes from elsewhere but a signature
 * that it has checked. See {@code docs/protocol}, section 10.
 */
@NullMarked
package org.sealwell.client.beacon;

import org.jspecify.annotations.NullMarked;
