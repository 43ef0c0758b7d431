/** How what somebody types is matched: words, their synonyms, misspellings, codes and numbers. */
@NullMarked
package org.guildhall.portal.search.match;

import org.jspecify.annotations.NullMarked;
