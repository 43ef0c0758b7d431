/** Tests of {@link org.guildhall.local.installation}. */
package org.guildhall.local.installation;
