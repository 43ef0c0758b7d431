/** What use cases stand on: actors, problems, time, ids, money, documents and the audit trail. */
@NullMarked
package org.guildhall.kit.base;

import org.jspecify.annotations.NullMarked;
