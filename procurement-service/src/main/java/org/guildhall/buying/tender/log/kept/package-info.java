/** What of the log is kept outside the database: its keys, and the newest signed tree head. */
@NullMarked
package org.guildhall.buying.tender.log.kept;

import org.jspecify.annotations.NullMarked;
