/** Whether those who acted for the suppliers could do so then; looked at before the opening. */
@NullMarked
package org.guildhall.buying.tender.opening.entitlement;

import org.jspecify.annotations.NullMarked;
