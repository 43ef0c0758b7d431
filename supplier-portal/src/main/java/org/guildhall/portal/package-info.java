/** The people's side: web pages, search and tasks. */
@NullMarked
package org.guildhall.portal;

import org.jspecify.annotations.NullMarked;
