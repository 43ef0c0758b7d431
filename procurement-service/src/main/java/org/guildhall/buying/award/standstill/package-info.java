/** The pause before signature: how it ends, and the claims notified within it. */
@NullMarked
package org.guildhall.buying.award.standstill;

import org.jspecify.annotations.NullMarked;
