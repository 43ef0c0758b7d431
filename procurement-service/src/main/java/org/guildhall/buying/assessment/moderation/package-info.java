/** Moderation: what the panel agrees on each criterion of each tender, keeping what came before. */
@NullMarked
package org.guildhall.buying.assessment.moderation;

import org.jspecify.annotations.NullMarked;
