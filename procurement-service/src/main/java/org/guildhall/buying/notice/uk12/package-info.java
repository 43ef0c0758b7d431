/** The procurement termination notice, UK12, as a pure record of facts. */
@NullMarked
package org.guildhall.buying.notice.uk12;

import org.jspecify.annotations.NullMarked;
