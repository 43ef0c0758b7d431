/** The contract award notice, UK6, as a pure record of facts. */
@NullMarked
package org.guildhall.buying.notice.uk06;

import org.jspecify.annotations.NullMarked;
