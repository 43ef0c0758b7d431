/** Tests of {@link org.guildhall.local.build}. */
package org.guildhall.local.build;
