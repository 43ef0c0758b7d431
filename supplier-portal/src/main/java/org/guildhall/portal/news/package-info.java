/** What people were told, and which letters they do not want. */
@NullMarked
package org.guildhall.portal.news;

import org.jspecify.annotations.NullMarked;
