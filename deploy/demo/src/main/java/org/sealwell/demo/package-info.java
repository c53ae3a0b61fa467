/** One person's story, told against a running suite, in plain words. */
@NullMarked
package org.sealwell.demo;

import org.jspecify.annotations.NullMarked;
