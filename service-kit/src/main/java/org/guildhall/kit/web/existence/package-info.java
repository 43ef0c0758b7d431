/** What is neither public nor the reader's answers exactly as what does not exist. */
@NullMarked
package org.guildhall.kit.web.existence;

import org.jspecify.annotations.NullMarked;
