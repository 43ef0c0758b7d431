/** Tests of {@link org.guildhall.local.client}. */
package org.guildhall.local.client;
