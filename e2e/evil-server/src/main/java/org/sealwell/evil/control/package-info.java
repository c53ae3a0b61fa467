/**
 * The control API: how a client in another process, in any language, has the attacks of the catalogue done to it. It is
 * beside the protocol, below {@code /evil/}, and never part of what is tested.
 */
@NullMarked
package org.sealwell.evil.control;

import org.jspecify.annotations.NullMarked;
