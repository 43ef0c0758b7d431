/** What suppliers ask about a challenge; answers are for everybody, askers for nobody. */
@NullMarked
package org.guildhall.marketplace.question;

import org.jspecify.annotations.NullMarked;
