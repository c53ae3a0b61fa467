/**
 * What the services' tests stand on. Charter: real surroundings for the time of a test run (store, broker, keys, time), and the rules and
 * measures that are the same for every service. It holds no fake of our own services.
 */
@NullMarked
package org.sealwell.platform.testkit;

import org.jspecify.annotations.NullMarked;
