/** The tour that the README offers, played word for word. */
package org.guildhall.e2e.tour;
