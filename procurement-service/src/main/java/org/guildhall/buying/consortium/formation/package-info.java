/** A lead brings members together under an agreement and constitutes them. */
@NullMarked
package org.guildhall.buying.consortium.formation;

import org.jspecify.annotations.NullMarked;
