/** From opened tenders to a ranking: panel, individual scores, moderation, price points. */
@NullMarked
package org.guildhall.buying.assessment;

import org.jspecify.annotations.NullMarked;
