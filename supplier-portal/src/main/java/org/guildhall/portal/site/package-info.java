/** Pages for everybody: front page, search, challenges, procurements, notices, open data. */
@NullMarked
package org.guildhall.portal.site;

import org.jspecify.annotations.NullMarked;
