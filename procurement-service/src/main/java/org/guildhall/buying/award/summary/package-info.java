/** Assessment summaries, sent to every assessed bidder at one moment (s.50 of the Act). */
@NullMarked
package org.guildhall.buying.award.summary;

import org.jspecify.annotations.NullMarked;
