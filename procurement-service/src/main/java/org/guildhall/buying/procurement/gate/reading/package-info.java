/** Shows buyers what the Act will be asked before a step, and what it answered so far. */
@NullMarked
package org.guildhall.buying.procurement.gate.reading;

import org.jspecify.annotations.NullMarked;
