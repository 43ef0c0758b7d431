/** The contract details notice, UK7, as a pure record of facts. */
@NullMarked
package org.guildhall.buying.notice.uk07;

import org.jspecify.annotations.NullMarked;
