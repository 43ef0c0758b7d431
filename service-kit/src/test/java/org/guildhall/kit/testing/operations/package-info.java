@org.jspecify.annotations.NullMarked
package org.guildhall.kit.testing.operations;
