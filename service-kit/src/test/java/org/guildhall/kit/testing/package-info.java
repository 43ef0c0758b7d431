/** Test fixtures that the services share: real PostgreSQL and Kafka, real tokens, house rules. */
@NullMarked
package org.guildhall.kit.testing;

import org.jspecify.annotations.NullMarked;
