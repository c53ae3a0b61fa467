/** Of what a person wants to get mails. */
@NullMarked
package org.sealwell.client.mail;

import org.jspecify.annotations.NullMarked;
