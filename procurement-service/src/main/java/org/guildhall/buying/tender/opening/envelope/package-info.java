/** Opens what the log states counts, one tender after the other, and says what became of each. */
@NullMarked
package org.guildhall.buying.tender.opening.envelope;

import org.jspecify.annotations.NullMarked;
