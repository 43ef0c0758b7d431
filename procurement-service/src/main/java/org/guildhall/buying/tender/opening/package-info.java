/** Opening: two people of different authorities unlock envelopes after the deadline. */
@NullMarked
package org.guildhall.buying.tender.opening;

import org.jspecify.annotations.NullMarked;
