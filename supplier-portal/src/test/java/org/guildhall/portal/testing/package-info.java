/** What page tests need: a browser, an identity provider and the two APIs as an outside world. */
package org.guildhall.portal.testing;
