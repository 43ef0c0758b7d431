/** Test fixtures that the services share: real PostgreSQL and Kafka, real tokens, house rules. */
package org.guildhall.kit.testing;
