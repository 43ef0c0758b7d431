/** Following everything that leads on, as everybody who can be here. */
package org.guildhall.e2e.crawl;
