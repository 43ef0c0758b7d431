/** How an organisation comes to be here: registered, verified, amended, or known from notices. */
@NullMarked
package org.guildhall.marketplace.organisation.registration;

import org.jspecify.annotations.NullMarked;
