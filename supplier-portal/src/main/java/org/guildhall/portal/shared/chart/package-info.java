/** Small charts as SVG; a table with the same figures always stands beside them. */
@NullMarked
package org.guildhall.portal.shared.chart;

import org.jspecify.annotations.NullMarked;
