@org.jspecify.annotations.NullMarked
package org.guildhall.local.backup;
