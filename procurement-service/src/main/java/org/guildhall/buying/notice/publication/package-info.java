/** Public notices as open data: the list, single releases and whole processes. */
@NullMarked
package org.guildhall.buying.notice.publication;

import org.jspecify.annotations.NullMarked;
