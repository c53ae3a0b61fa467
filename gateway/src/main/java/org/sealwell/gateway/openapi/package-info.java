/** One document for the interfaces of all services, made from each one's own. */
@NullMarked
package org.sealwell.gateway.openapi;

import org.jspecify.annotations.NullMarked;
