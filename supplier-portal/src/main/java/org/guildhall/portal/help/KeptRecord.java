package org.guildhall.portal.help;

import io.quarkus.qute.TemplateData;

/**
 * What a service keeps of people in one place.
 *
 * @param title what it is
 * @param why what for, and for how long
 * @param erasable whether it is erased when a person asks for it
 * @param count how much there is of the visitor; 0 where nobody in particular is meant
 */
@TemplateData
public record KeptRecord(String title, String why, boolean erasable, long count) {}
