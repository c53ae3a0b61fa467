/** What every service's OpenAPI document says alike, said once, when the service is built. */
@NullMarked
package org.sealwell.platform.problem.openapi;

import org.jspecify.annotations.NullMarked;
