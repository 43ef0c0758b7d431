/** Drafts: a supplier writes its tender, saves all the time, and uploads documents ahead. */
@NullMarked
package org.guildhall.buying.tender.draft;

import org.jspecify.annotations.NullMarked;
