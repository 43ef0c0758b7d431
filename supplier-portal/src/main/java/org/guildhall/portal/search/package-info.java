/**
 * Search over challenges, procurements, notices and organisations: facts, a table, a Lucene index.
 */
@NullMarked
package org.guildhall.portal.search;

import org.jspecify.annotations.NullMarked;
