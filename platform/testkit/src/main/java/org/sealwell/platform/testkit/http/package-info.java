/** Requests to the service under test, and what must be true of its answers. */
@NullMarked
package org.sealwell.platform.testkit.http;

import org.jspecify.annotations.NullMarked;
