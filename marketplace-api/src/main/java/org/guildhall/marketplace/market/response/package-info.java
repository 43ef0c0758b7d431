/**
 * What suppliers propose for a challenge, with prices by volume, and what the council makes of it.
 */
@NullMarked
package org.guildhall.marketplace.market.response;

import org.jspecify.annotations.NullMarked;
