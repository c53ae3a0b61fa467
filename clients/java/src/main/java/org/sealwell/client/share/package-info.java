/**
 * Links to records for people without an account: made, seen and taken back by their owner, opened by who has the link. See {@code docs/protocol},
 * section 7.
 */
@NullMarked
package org.sealwell.client.share;

import org.jspecify.annotations.NullMarked;
