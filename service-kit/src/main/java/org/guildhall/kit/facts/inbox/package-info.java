/** Facts received from Kafka, each taking effect exactly once and in order per aggregate. */
@NullMarked
package org.guildhall.kit.facts.inbox;

import org.jspecify.annotations.NullMarked;
