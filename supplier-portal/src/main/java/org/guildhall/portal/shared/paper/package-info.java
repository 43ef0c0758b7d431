/**
 * What people check before they send and keep afterwards: written once, shown as a page, printed,
 * and downloaded as a PDF (ADR 51).
 */
@NullMarked
package org.guildhall.portal.shared.paper;

import org.jspecify.annotations.NullMarked;
