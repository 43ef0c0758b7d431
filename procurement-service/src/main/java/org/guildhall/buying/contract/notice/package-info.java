/** The contract details notice UK7. */
@NullMarked
package org.guildhall.buying.contract.notice;

import org.jspecify.annotations.NullMarked;
