/** Finding procurements, and what of one is shown to whom. */
@NullMarked
package org.guildhall.buying.procurement.view;

import org.jspecify.annotations.NullMarked;
