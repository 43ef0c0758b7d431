/** Asks the Act before a step is taken, and remembers what it said. */
@NullMarked
package org.guildhall.buying.procurement.gate;

import org.jspecify.annotations.NullMarked;
