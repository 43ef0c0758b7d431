/** Takes releases in, batch by batch: notices, organisations and contracts. */
@NullMarked
package org.guildhall.marketplace.register.release;

import org.jspecify.annotations.NullMarked;
