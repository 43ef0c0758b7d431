/** Notices that others published: kept as they came, summarised for search, open to all. */
@NullMarked
package org.guildhall.marketplace.register.notice;

import org.jspecify.annotations.NullMarked;
