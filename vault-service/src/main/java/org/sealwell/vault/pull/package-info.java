/** Reading the chain: its head, and its commits by pages. */
@NullMarked
package org.sealwell.vault.pull;

import org.jspecify.annotations.NullMarked;
