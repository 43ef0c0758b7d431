/** The buyers' pages of an assessment: opening, panel, moderation and consensus. */
@NullMarked
package org.guildhall.portal.buyer.evaluation;

import org.jspecify.annotations.NullMarked;
