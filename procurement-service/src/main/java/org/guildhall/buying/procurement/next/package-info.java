/** What may be done next with notices, whichever feature prepares them. */
@NullMarked
package org.guildhall.buying.procurement.next;

import org.jspecify.annotations.NullMarked;
