/**
 * Child processes and how they are looked after: started, watched until ready, restarted when they die, ended in good order, with
 * their output in a bounded file and their process id in another. What the processes are is of no concern here.
 */
@NullMarked
package org.sealwell.local.process;

import org.jspecify.annotations.NullMarked;
