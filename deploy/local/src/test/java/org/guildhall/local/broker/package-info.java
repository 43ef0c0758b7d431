/** Tests of {@link org.guildhall.local.broker}. */
package org.guildhall.local.broker;
