package org.guildhall.portal.market;

import io.quarkus.qute.TemplateData;

/** What a brief lacks before it can be published. */
@TemplateData
public record Missing(String field, String message) {}
