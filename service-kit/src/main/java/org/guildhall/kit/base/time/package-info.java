/** The clock that everybody injects, and civil dates in the United Kingdom. */
@NullMarked
package org.guildhall.kit.base.time;

import org.jspecify.annotations.NullMarked;
