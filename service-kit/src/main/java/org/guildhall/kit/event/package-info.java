/** Facts on Kafka: CloudEvents in binary mode, and the topics they travel on. */
@NullMarked
package org.guildhall.kit.event;

import org.jspecify.annotations.NullMarked;
