/** What this machine has: memory, a browser, and who listens on a port. */
@NullMarked
package org.guildhall.local.machine;

import org.jspecify.annotations.NullMarked;
