package org.guildhall.portal.shared.code;

import io.quarkus.qute.TemplateExtension;
import org.guildhall.kit.base.reference.Cpv;

/** Codes as people read them: the name first, and the code for whoever knows it. */
@TemplateExtension
public final class CodeNames {
  private CodeNames() {}

  /** "Refuse collection services (90511000)"; the code alone where the list does not have it. */
  public static String cpvName(String code) {
    return Cpv.label(code).map(name -> name + " (" + code + ")").orElse(code);
  }

  /** "Tees Valley and Durham (TLC1)"; as it is written where nobody knows its name. */
  public static String areaName(String area) {
    return Regions.code(area)
        .map(code -> Regions.name(code))
        .filter(name -> !name.equalsIgnoreCase(area))
        .map(name -> name + " (" + area + ")")
        .orElse(area);
  }
}
