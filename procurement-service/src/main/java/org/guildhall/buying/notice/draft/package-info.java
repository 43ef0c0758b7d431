/** The one flow of every notice: prepared, previewed, checked, approved by a second person. */
@NullMarked
package org.guildhall.buying.notice.draft;

import org.jspecify.annotations.NullMarked;
