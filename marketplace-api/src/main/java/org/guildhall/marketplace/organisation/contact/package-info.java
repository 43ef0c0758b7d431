/** How an organisation is reached. */
@NullMarked
package org.guildhall.marketplace.organisation.contact;

import org.jspecify.annotations.NullMarked;
