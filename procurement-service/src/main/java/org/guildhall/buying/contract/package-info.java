/**
 * One contract per buyer and lot, drawn up when the award notice is public, with its indicators.
 */
@NullMarked
package org.guildhall.buying.contract;

import org.jspecify.annotations.NullMarked;
