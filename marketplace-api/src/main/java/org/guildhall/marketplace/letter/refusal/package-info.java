/** What people do not want letters about. */
@NullMarked
package org.guildhall.marketplace.letter.refusal;

import org.jspecify.annotations.NullMarked;
