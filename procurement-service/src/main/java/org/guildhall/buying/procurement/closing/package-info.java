/** How procurements come to their end, as their views and facts show it. */
@NullMarked
package org.guildhall.buying.procurement.closing;

import org.jspecify.annotations.NullMarked;
