/** Signatures after standstill, and the fact that a contract was signed. */
@NullMarked
package org.guildhall.buying.contract.signature;

import org.jspecify.annotations.NullMarked;
