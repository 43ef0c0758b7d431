/** The clock that everybody injects, and civil dates in the United Kingdom. */
@NullMarked
package org.guildhall.kit.time;

import org.jspecify.annotations.NullMarked;
