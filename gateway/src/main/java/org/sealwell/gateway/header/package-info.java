/** The headers that protect whoever reads an answer in a browser, on every answer, whoever wrote it. */
@NullMarked
package org.sealwell.gateway.header;

import org.jspecify.annotations.NullMarked;
