/** What each member saves against its own stated previous price, and how a joint price is split. */
@NullMarked
package org.guildhall.buying.award.savings;

import org.jspecify.annotations.NullMarked;
