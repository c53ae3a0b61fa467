/**
 * What every service needs of MongoDB beside its own queries. Charter: indexes made at start-up and encryption of single fields by the
 * driver's ClientEncryption. It is no repository framework: each feature writes its own queries.
 */
@NullMarked
package org.sealwell.platform.mongo;

import org.jspecify.annotations.NullMarked;
