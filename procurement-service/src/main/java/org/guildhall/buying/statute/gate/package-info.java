/** The steps of the process and, for each, the rules that are asked before it is taken. */
@NullMarked
package org.guildhall.buying.statute.gate;

import org.jspecify.annotations.NullMarked;
