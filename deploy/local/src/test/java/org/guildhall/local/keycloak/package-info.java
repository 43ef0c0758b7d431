/** Tests of {@link org.guildhall.local.keycloak}. */
package org.guildhall.local.keycloak;
