/**
 * What browser tests stand on: one installation for all of them, and an end at the first failure.
 */
package org.guildhall.e2e.run;
