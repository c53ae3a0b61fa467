/**
 * What a device remembers about an account, so that a server cannot show it an older or another truth after a restart. The
 * application provides the {@link org.sealwell.client.pins.PinStore}; {@link org.sealwell.client.pins.FilePinStore} is one
 * for a folder. Pins are no secrets, but whoever can change them can hide a rollback: keep them where the application
 * keeps its own data.
 */
@NullMarked
package org.sealwell.client.pins;

import org.jspecify.annotations.NullMarked;
