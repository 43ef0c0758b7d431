/** The main job, done by several people through the pages of a complete installation. */
package org.guildhall.e2e;
