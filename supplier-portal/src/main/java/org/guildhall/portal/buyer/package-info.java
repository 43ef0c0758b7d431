/** What councils do: challenges, demand, the shortlist and the estate. */
@NullMarked
package org.guildhall.portal.buyer;

import org.jspecify.annotations.NullMarked;
