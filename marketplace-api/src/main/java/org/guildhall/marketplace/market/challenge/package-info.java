/** A council's problem, from the first draft to what came of it. */
@NullMarked
package org.guildhall.marketplace.market.challenge;

import org.jspecify.annotations.NullMarked;
