/** Challenges, support and demand lines as the marketplace published them. */
@NullMarked
package org.guildhall.buying.replica.market;

import org.jspecify.annotations.NullMarked;
