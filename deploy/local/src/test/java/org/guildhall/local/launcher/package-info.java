/** Tests of {@link org.guildhall.local.launcher}. */
package org.guildhall.local.launcher;
