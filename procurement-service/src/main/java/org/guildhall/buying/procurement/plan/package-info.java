/** A plan is begun and changed. */
@NullMarked
package org.guildhall.buying.procurement.plan;

import org.jspecify.annotations.NullMarked;
