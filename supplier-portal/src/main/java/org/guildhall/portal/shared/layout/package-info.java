/** What every page shares: words, style sheet, scripts, pages that say what went wrong. */
@NullMarked
package org.guildhall.portal.shared.layout;

import org.jspecify.annotations.NullMarked;
