/** Exact amounts with their currency. */
@NullMarked
package org.guildhall.kit.money;

import org.jspecify.annotations.NullMarked;
