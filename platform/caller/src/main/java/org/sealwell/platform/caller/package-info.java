/**
 * Who is calling. Charter: the account and session of a verified access token, and how services verify it. It never decides what a
 * caller may do.
 */
@NullMarked
package org.sealwell.platform.caller;

import org.jspecify.annotations.NullMarked;
