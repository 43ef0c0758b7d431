/** From ranking to contract: award, summaries, notice, claims, contracts, savings. */
@NullMarked
package org.guildhall.portal.buyer.award;

import org.jspecify.annotations.NullMarked;
