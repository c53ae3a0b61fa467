/**
 * The vectors in {@code contracts/vectors}: the committed files are the truth that every client is held to; {@link
 * org.sealwell.client.vectors.MakeVectors} made them from fixed inputs and makes them again after a change of the
 * protocol.
 */
package org.sealwell.client.vectors;
