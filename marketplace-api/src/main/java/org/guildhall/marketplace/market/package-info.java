/** The market: challenges of councils, who supports them, questions and responses. */
@NullMarked
package org.guildhall.marketplace.market;

import org.jspecify.annotations.NullMarked;
