/** Tests of {@link org.guildhall.local.process}. */
package org.guildhall.local.process;
