/** Challenges as the API shows them, and the steps it offers. */
@NullMarked
package org.guildhall.marketplace.market.challenge.api;

import org.jspecify.annotations.NullMarked;
