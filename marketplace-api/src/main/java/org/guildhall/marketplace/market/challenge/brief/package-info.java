/** What a challenge says: the problem, the outcome sought, and what must be there to publish it. */
@NullMarked
package org.guildhall.marketplace.market.challenge.brief;

import org.jspecify.annotations.NullMarked;
