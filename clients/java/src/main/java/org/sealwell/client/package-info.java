/**
 * The Sealwell client: a zero-knowledge vault for health records, for JVM and Android applications. Start at {@link
 * org.sealwell.client.Sealwell}: register or log in, and work with the {@link org.sealwell.client.Session}. Everything a
 * person writes is sealed on this device; everything the server says is checked, and a lie is a named error.
 */
@NullMarked
package org.sealwell.client;

import org.jspecify.annotations.NullMarked;
