/** The lead puts questions to the members. */
@NullMarked
package org.guildhall.buying.consortium.asking;

import org.jspecify.annotations.NullMarked;
