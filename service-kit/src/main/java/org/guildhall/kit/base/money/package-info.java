/** Exact amounts with their currency. */
@NullMarked
package org.guildhall.kit.base.money;

import org.jspecify.annotations.NullMarked;
