/** From ranking to award: proposal, members' decision, assessment summaries, UK6, standstill. */
@NullMarked
package org.guildhall.buying.award;

import org.jspecify.annotations.NullMarked;
