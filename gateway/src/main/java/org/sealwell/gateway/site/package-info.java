/** Pages and their files: the few that the gateway brings itself, and the web app where one has been built. */
@NullMarked
package org.sealwell.gateway.site;

import org.jspecify.annotations.NullMarked;
