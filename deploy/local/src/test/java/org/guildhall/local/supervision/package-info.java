/** Tests of {@link org.guildhall.local.supervision}. */
package org.guildhall.local.supervision;
