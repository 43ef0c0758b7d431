/** The tender notice and its updates, UK4, as a pure record of facts. */
@NullMarked
package org.guildhall.buying.notice.uk04;

import org.jspecify.annotations.NullMarked;
