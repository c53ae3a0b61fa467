/**
 * What the services' tests stand on. Charter: the real store and broker for the time of a test run, access tokens that services
 * accept, and reading what was told on a topic. It holds no fake of our own services.
 */
@NullMarked
package org.sealwell.platform.testkit;

import org.jspecify.annotations.NullMarked;
