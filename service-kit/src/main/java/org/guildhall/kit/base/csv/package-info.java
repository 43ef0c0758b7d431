/** Files for spreadsheets. */
@NullMarked
package org.guildhall.kit.base.csv;

import org.jspecify.annotations.NullMarked;
