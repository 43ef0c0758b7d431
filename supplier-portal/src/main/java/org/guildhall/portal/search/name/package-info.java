/** What codes are called: regions, subjects, kinds of notice. */
@NullMarked
package org.guildhall.portal.search.name;

import org.jspecify.annotations.NullMarked;
