/** How the Act counts days, and the periods it sets. */
@NullMarked
package org.guildhall.buying.statute.period;

import org.jspecify.annotations.NullMarked;
