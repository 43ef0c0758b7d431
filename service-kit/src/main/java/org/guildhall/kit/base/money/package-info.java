/** Exact amounts, net and gross kept apart. */
@NullMarked
package org.guildhall.kit.base.money;

import org.jspecify.annotations.NullMarked;
