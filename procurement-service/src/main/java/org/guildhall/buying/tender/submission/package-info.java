/** Submission: one small atomic act before the deadline, with a receipt; and its undoing. */
@NullMarked
package org.guildhall.buying.tender.submission;

import org.jspecify.annotations.NullMarked;
