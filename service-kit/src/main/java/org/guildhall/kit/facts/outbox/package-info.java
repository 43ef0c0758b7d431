/** Facts written with their effect in one transaction, and the relay that carries them to Kafka. */
@NullMarked
package org.guildhall.kit.facts.outbox;

import org.jspecify.annotations.NullMarked;
