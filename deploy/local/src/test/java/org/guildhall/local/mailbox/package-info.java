@NullMarked
package org.guildhall.local.mailbox;

import org.jspecify.annotations.NullMarked;
