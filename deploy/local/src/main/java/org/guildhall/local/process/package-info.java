/** Processes that outlive the program which started them, and how to find and stop them again. */
@NullMarked
package org.guildhall.local.process;

import org.jspecify.annotations.NullMarked;
