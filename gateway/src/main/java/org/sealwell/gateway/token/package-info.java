/**
 * Recognises callers by their access tokens, for limits only: a token that cannot be verified here is no reason to refuse a request, because
 * the service will.
 */
@NullMarked
package org.sealwell.gateway.token;

import org.jspecify.annotations.NullMarked;
