/** Evaluators score alone what was assigned to them, give a reason each time, and lock. */
@NullMarked
package org.guildhall.buying.assessment.evaluation;

import org.jspecify.annotations.NullMarked;
