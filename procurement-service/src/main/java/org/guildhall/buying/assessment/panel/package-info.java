/** Who assesses a procurement's tenders: appointment, conflicts of interest, assignment, stage. */
@NullMarked
package org.guildhall.buying.assessment.panel;

import org.jspecify.annotations.NullMarked;
