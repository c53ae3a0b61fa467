/**
 * The catalogue of attacks: what a malicious server can do to one common {@link org.sealwell.evil.attack.Scene}, what a
 * client shall try then (a {@link org.sealwell.evil.attack.Step}), and which {@link org.sealwell.evil.attack.Lie} it must
 * name. Each file holds the attacks on one thing; {@link org.sealwell.evil.attack.Catalogue} holds them all.
 */
@NullMarked
package org.sealwell.evil.attack;

import org.jspecify.annotations.NullMarked;
