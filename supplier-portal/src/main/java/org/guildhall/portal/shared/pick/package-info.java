/** Choosing by name what is stored as a code: subjects, areas, services, units, organisations. */
@NullMarked
package org.guildhall.portal.shared.pick;

import org.jspecify.annotations.NullMarked;
