/** The programs of deploy/dependencies, which list what Guildhall is made of and ask about it. */
package org.guildhall.kit.dependencies;
