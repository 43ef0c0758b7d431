/** What every API has: permissions, problems, idempotency, pages of operators. */
@NullMarked
package org.guildhall.kit.web;

import org.jspecify.annotations.NullMarked;
