/**
 * What the services tell each other: one sealed interface of records per producer, carried as CloudEvents 1.0 over Kafka. Events hold
 * identifiers, times and counts; what must not lie readable on the bus is sealed (JWE) to the one service that needs it.
 * Evolution is additive: fields are only added, and readers ignore what they do not know.
 */
@NullMarked
package org.sealwell.contracts.event;

import org.jspecify.annotations.NullMarked;
