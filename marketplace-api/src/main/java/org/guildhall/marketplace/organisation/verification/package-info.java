/** Whether an organisation is who it says it is: what the operator decides, and who is told. */
@NullMarked
package org.guildhall.marketplace.organisation.verification;

import org.jspecify.annotations.NullMarked;
