/** Award and contract notices (UK6, UK7) as OCDS 1.1 releases with the UK extension; pure. */
@NullMarked
package org.guildhall.buying.notice.release;

import org.jspecify.annotations.NullMarked;
