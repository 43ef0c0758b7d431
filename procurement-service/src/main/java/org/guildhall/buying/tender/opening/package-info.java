/** Opening: two people of different authorities unlock envelopes, and who may read them then. */
@NullMarked
package org.guildhall.buying.tender.opening;

import org.jspecify.annotations.NullMarked;
