/**
 * The account itself: its data, its sessions on other devices, password and address, its end, and the verified records of
 * other accounts. See {@code docs/protocol}, sections 2 and 6.
 */
@NullMarked
package org.sealwell.client.account;

import org.jspecify.annotations.NullMarked;
