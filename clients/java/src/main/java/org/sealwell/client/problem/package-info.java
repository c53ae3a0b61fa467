/**
 * Everything that can go wrong, under one root. A lie of the server is a {@link
 * org.sealwell.client.problem.ServerLiedException} with a named {@link org.sealwell.client.problem.Lie}; an expected
 * refusal is a {@link org.sealwell.client.problem.RefusedException} with the problem's type; a server that cannot be
 * reached is an {@link org.sealwell.client.problem.UnreachableException}. A lie is never worth a retry, a refusal
 * sometimes is, and an unreachable server usually is.
 */
@NullMarked
package org.sealwell.client.problem;

import org.jspecify.annotations.NullMarked;
