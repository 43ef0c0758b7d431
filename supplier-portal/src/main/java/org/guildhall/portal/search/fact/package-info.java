/** What search takes from the other services' facts. */
@NullMarked
package org.guildhall.portal.search.fact;

import org.jspecify.annotations.NullMarked;
