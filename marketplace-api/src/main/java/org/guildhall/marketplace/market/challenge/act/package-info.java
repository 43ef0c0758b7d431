/** What can be done with a challenge when, and by whom: one table. */
@NullMarked
package org.guildhall.marketplace.market.challenge.act;

import org.jspecify.annotations.NullMarked;
