/** Notices for people to read, and as open data to download. */
@NullMarked
package org.guildhall.portal.notice;

import org.jspecify.annotations.NullMarked;
