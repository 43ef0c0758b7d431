/** Tests of reading releases. */
package org.guildhall.marketplace.register.reading;
