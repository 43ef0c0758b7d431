/** What Bean Validation lacks for what people and clients send. */
@NullMarked
package org.guildhall.kit.base.input;

import org.jspecify.annotations.NullMarked;
