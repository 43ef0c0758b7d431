package org.guildhall.portal.shared.session;

import io.quarkus.qute.TemplateData;

/** A field and its value, to be sent along in a page. */
@TemplateData
public record Typed(String name, String value) {}
