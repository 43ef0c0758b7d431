/** Who may connect to the broker of an installation, and what each may write and read there. */
@NullMarked
package org.guildhall.local.broker;

import org.jspecify.annotations.NullMarked;
