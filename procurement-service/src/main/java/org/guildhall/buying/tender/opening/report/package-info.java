/** What openings found, for everybody: which tenders were opened, and what was wrong. */
@NullMarked
package org.guildhall.buying.tender.opening.report;

import org.jspecify.annotations.NullMarked;
