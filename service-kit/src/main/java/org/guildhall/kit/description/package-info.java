/** What the published API description says about every endpoint without anybody writing it. */
@NullMarked
package org.guildhall.kit.description;

import org.jspecify.annotations.NullMarked;
