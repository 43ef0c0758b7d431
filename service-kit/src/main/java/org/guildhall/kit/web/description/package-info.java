/** What the published API description says about every endpoint without anybody writing it. */
@NullMarked
package org.guildhall.kit.web.description;

import org.jspecify.annotations.NullMarked;
