/** The document that goes with the agreement of a consortium. */
@NullMarked
package org.guildhall.buying.consortium.agreement;

import org.jspecify.annotations.NullMarked;
