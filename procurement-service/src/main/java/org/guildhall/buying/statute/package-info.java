/** Rules of the Procurement Act 2023 as pure functions with their sections, dates and outcomes. */
@NullMarked
package org.guildhall.buying.statute;

import org.jspecify.annotations.NullMarked;
