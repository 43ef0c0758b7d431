/** Idempotent posts, versions as ETags and pages by keyset. */
@NullMarked
package org.guildhall.kit.web.http;

import org.jspecify.annotations.NullMarked;
