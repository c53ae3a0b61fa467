/**
 * Events that cannot be lost between a write and the broker. Charter: an entry is written inside the document whose change it tells;
 * the relay publishes it at once and, after a crash, by a sweep; then it is removed. Delivery is at least once. It never
 * decides what is told, and holds no queue of its own.
 */
@NullMarked
package org.sealwell.platform.outbox;

import org.jspecify.annotations.NullMarked;
