/** Clarification questions of suppliers; answers are public, askers are not. */
@NullMarked
package org.guildhall.buying.procurement.question;

import org.jspecify.annotations.NullMarked;
