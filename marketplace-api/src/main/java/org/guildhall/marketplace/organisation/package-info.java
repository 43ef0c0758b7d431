/**
 * Who takes part in the market: councils, combined authorities, other public bodies and suppliers.
 */
@NullMarked
package org.guildhall.marketplace.organisation;

import org.jspecify.annotations.NullMarked;
