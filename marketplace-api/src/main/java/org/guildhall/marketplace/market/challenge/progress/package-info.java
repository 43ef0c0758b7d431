/** What comes of a challenge in the buying, learnt from facts of the procurement service. */
@NullMarked
package org.guildhall.marketplace.market.challenge.progress;

import org.jspecify.annotations.NullMarked;
