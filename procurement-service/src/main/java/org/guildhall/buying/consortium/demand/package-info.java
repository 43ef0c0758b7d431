/** What the members need together, what it may cost, and when it can lawfully be bought. */
@NullMarked
package org.guildhall.buying.consortium.demand;

import org.jspecify.annotations.NullMarked;
