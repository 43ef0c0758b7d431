/** What a buyer must have done or stated before a step. */
@NullMarked
package org.guildhall.buying.statute.duty;

import org.jspecify.annotations.NullMarked;
