/** The identity provider of the local stack: Keycloak, its realm and the demonstration people. */
@NullMarked
package org.guildhall.local.keycloak;

import org.jspecify.annotations.NullMarked;
