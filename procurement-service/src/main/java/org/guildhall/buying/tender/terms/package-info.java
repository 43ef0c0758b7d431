/**
 * What the log states about the terms of a procurement: until when tenders are taken, and the keys
 * they are sealed with. Sealing and opening believe these statements and not the tables.
 */
@NullMarked
package org.guildhall.buying.tender.terms;

import org.jspecify.annotations.NullMarked;
