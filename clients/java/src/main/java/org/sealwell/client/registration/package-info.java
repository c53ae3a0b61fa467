/**
 * Making an account: a code by e-mail, then keys that only this device has seen. See {@code docs/protocol}, section 3.
 */
@NullMarked
package org.sealwell.client.registration;

import org.jspecify.annotations.NullMarked;
