/**
 * How published formulas turn consensus scores and prices into points and a ranking per lot; pure.
 */
@NullMarked
package org.guildhall.buying.assessment.scoring;

import org.jspecify.annotations.NullMarked;
