/**
 * An evaluator's pages: what is assigned, the declaration before access, scoring alone, locking.
 */
@NullMarked
package org.guildhall.portal.evaluator;

import org.jspecify.annotations.NullMarked;
