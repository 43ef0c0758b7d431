/**
 * The buying as procurement-service tells it: clients and tolerant records that several areas use.
 */
@NullMarked
package org.guildhall.portal.buying;

import org.jspecify.annotations.NullMarked;
