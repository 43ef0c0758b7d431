/** Deadlines of the market that come near. */
@NullMarked
package org.guildhall.marketplace.market.reminder;

import org.jspecify.annotations.NullMarked;
