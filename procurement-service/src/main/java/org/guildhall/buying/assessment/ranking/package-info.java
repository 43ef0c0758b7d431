/** The result of assessment: scored prices, ranking per lot, and what-if runs before publishing. */
@NullMarked
package org.guildhall.buying.assessment.ranking;

import org.jspecify.annotations.NullMarked;
