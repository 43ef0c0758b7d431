/** The award notice UK6: approved by a second person, it begins standstill. */
@NullMarked
package org.guildhall.buying.award.notice;

import org.jspecify.annotations.NullMarked;
