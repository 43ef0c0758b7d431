/** What may be done to a thing, by whom and when: tables of legal acts, and how an API tells. */
@NullMarked
package org.guildhall.kit.base.act;

import org.jspecify.annotations.NullMarked;
