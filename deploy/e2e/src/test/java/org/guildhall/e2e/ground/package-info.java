/** What an installation stands on, whatever is done with it. */
package org.guildhall.e2e.ground;
