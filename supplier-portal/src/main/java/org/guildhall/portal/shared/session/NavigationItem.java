package org.guildhall.portal.shared.session;

import io.quarkus.qute.TemplateData;

/** An entry of the menu. */
@TemplateData
public record NavigationItem(String href, String text, boolean current) {}
