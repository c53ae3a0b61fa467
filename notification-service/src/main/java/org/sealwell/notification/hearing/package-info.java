/** What the other services tell, and who here does something with it. */
@NullMarked
package org.sealwell.notification.hearing;

import org.jspecify.annotations.NullMarked;
