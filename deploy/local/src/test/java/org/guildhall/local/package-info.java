/** Tests of the local stack, on real servers. */
package org.guildhall.local;
