/** One contract per buyer and lot: signatures after standstill, KPIs, contract details notice. */
@NullMarked
package org.guildhall.buying.contract;

import org.jspecify.annotations.NullMarked;
