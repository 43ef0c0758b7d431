/** Councils that agreed to buy together: members, agreement, commitments, constitution. */
@NullMarked
package org.guildhall.buying.consortium;

import org.jspecify.annotations.NullMarked;
