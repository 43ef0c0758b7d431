/** Facts written with their effect in one transaction, and the relay that carries them to Kafka. */
@NullMarked
package org.guildhall.kit.outbox;

import org.jspecify.annotations.NullMarked;
