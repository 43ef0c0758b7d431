/** A joint procurement from its plan to its contracts: lots, criteria, timetable, publication. */
@NullMarked
package org.guildhall.buying.procurement;

import org.jspecify.annotations.NullMarked;
