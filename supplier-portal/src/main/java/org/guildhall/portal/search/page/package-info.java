/** The pages on which things are found: what is typed, what was found, the file of it. */
@NullMarked
package org.guildhall.portal.search.page;

import org.jspecify.annotations.NullMarked;
