/** Tests of {@link org.guildhall.local.backup}. */
package org.guildhall.local.backup;
