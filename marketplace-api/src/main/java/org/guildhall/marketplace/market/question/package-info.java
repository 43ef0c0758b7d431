/** What suppliers ask about a challenge; answers are for everybody, askers for nobody. */
@NullMarked
package org.guildhall.marketplace.market.question;

import org.jspecify.annotations.NullMarked;
