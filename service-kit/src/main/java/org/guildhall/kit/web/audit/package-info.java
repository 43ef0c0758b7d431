/** The audit trail over HTTP, for those entitled to it: pages and a file. */
@NullMarked
package org.guildhall.kit.web.audit;

import org.jspecify.annotations.NullMarked;
