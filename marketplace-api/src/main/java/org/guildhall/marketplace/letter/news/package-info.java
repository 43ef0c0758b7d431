/** What people were told, read and unread. */
@NullMarked
package org.guildhall.marketplace.letter.news;

import org.jspecify.annotations.NullMarked;
