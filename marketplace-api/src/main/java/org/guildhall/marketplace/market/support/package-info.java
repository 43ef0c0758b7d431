/** "We have this too": other councils' demand for what a challenge asks, and how firm it is. */
@NullMarked
package org.guildhall.marketplace.market.support;

import org.jspecify.annotations.NullMarked;
