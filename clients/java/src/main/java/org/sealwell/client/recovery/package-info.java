/**
 * The ways back into an account after a lost password: the phrase of 24 words, the kit's sheets, the time capsule's file. What needs other people
 * is in {@code guardian}. See {@code docs/protocol}, section 3, step 6, and section 9.
 */
@NullMarked
package org.sealwell.client.recovery;

import org.jspecify.annotations.NullMarked;
