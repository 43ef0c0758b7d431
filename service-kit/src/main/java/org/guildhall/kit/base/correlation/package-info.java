/** One id that follows a request through HTTP, logs and Kafka. */
@NullMarked
package org.guildhall.kit.base.correlation;

import org.jspecify.annotations.NullMarked;
