/**
 * One scenario for everybody who plays one: what is bought, by whom and on what terms, and the
 * operations through the public APIs in their order. The journey, the demonstration and the load
 * tests differ in their plan only.
 */
@NullMarked
package org.guildhall.local.scenario;

import org.jspecify.annotations.NullMarked;
