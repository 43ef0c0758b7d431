/** Thresholds, estimated values and what depends on them. */
@NullMarked
package org.guildhall.buying.statute.value;

import org.jspecify.annotations.NullMarked;
