/**
 * SMART Health Links (HL7, SMART Health Cards and Links 1.0) as anybody makes them: read from a text, and opened wherever they lead. Links of a person's
 * own are made in {@link org.sealwell.client.share}.
 */
@NullMarked
package org.sealwell.client.smart;

import org.jspecify.annotations.NullMarked;
