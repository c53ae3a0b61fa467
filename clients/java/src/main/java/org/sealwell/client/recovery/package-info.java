/**
 * The ways back into an account after a lost password; in this version the phrase of 24 words. See {@code docs/protocol},
 * section 3, step 6, and section 9.
 */
@NullMarked
package org.sealwell.client.recovery;

import org.jspecify.annotations.NullMarked;
