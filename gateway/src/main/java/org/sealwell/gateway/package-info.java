/**
 * The only thing of the suite that is exposed. {@link org.sealwell.gateway.Pipeline} shows in one place what happens to a request, and in which
 * order; the packages below each hold one of those steps.
 */
@NullMarked
package org.sealwell.gateway;

import org.jspecify.annotations.NullMarked;
