/** Tests of {@link org.guildhall.local.stack}. */
package org.guildhall.local.stack;
