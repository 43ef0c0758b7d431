/**
 * Documents of a tender: received, counted against what a tender may have, removed. What is written
 * and submitted is not the concern of this package; it names documents by their id.
 */
@NullMarked
package org.guildhall.buying.tender.upload;

import org.jspecify.annotations.NullMarked;
