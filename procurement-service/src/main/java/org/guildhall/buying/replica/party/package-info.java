/** Who there is and who may act for whom, replicated from the marketplace by events. */
@NullMarked
package org.guildhall.buying.replica.party;

import org.jspecify.annotations.NullMarked;
