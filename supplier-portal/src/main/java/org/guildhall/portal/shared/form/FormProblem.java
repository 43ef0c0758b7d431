package org.guildhall.portal.shared.form;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * One thing to put right.
 *
 * @param field the form field's name, or null when it concerns the whole form
 * @param anchor id of the input the error summary links to, null for none
 */
@TemplateData
public record FormProblem(@Nullable String field, @Nullable String anchor, String message) {}
