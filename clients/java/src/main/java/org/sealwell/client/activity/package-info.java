/**
 * What happened to an account, as the services tell it: read by pages, checked against what this device has seen before. See {@code
 * docs/protocol}, section 8.
 */
@NullMarked
package org.sealwell.client.activity;

import org.jspecify.annotations.NullMarked;
