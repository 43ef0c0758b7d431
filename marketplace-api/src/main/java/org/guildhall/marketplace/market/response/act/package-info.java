/** What can be done with a response when, and by whom: one table. */
@NullMarked
package org.guildhall.marketplace.market.response.act;

import org.jspecify.annotations.NullMarked;
