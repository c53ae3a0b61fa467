/** What an operator may set. Every setting has a default that suits one machine and is documented where it is declared. */
@NullMarked
package org.sealwell.gateway.config;

import org.jspecify.annotations.NullMarked;
