/** Facts on Kafka: CloudEvents in binary mode, and the topics they travel on. */
@NullMarked
package org.guildhall.kit.facts.event;

import org.jspecify.annotations.NullMarked;
