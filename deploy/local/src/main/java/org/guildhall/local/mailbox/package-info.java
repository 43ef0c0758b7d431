/** The mailbox of an installation on one machine: everybody's letters, kept in memory. */
@NullMarked
package org.guildhall.local.mailbox;

import org.jspecify.annotations.NullMarked;
