/**
 * A scripted server on a real loopback socket: it speaks the protocol honestly, in memory and in one process, until it is
 * told how to lie. It is an adversary for clients of the protocol in any language, and no stand-in for the services.
 *
 * <p>Start an {@link org.sealwell.evil.EvilServer}, let a client work against its {@code uri()}, then say
 * {@code tells} (change an answer), {@code loses} (do it, and drop the answer), {@code refuses} (answer a problem),
 * or reach into {@code vault()} and {@code auth()} to rewrite what is stored. Attacks that are ready to be used are in
 * {@code attack}, and {@code control} lets clients in other processes use them.
 */
@NullMarked
package org.sealwell.evil;

import org.jspecify.annotations.NullMarked;
