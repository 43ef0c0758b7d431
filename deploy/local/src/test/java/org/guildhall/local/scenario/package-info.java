/** Tests of {@link org.guildhall.local.scenario}. */
package org.guildhall.local.scenario;
