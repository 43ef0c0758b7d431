/** What pages of several areas ask of the procurement service's records. */
@NullMarked
package org.guildhall.portal.shared.buying;

import org.jspecify.annotations.NullMarked;
