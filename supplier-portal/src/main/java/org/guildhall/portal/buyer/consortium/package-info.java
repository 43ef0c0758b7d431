/**
 * Pages of a consortium: forming, joining, agreeing, committing, deciding, and what it adds up to.
 */
@NullMarked
package org.guildhall.portal.buyer.consortium;

import org.jspecify.annotations.NullMarked;
