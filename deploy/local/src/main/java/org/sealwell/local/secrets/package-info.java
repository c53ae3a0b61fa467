/**
 * The keys of one machine's suite, made at random on first start. Each service finds what it needs, and nothing else, in a directory of
 * its own that only its user may read. In production these come from a secret store.
 */
@NullMarked
package org.sealwell.local.secrets;

import org.jspecify.annotations.NullMarked;
