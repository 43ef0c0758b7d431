/** What pages of several areas ask of the marketplace's records. */
@NullMarked
package org.guildhall.portal.shared.market;

import org.jspecify.annotations.NullMarked;
