package org.guildhall.portal.shared.code;

import io.quarkus.qute.TemplateExtension;
import org.guildhall.kit.base.reference.Cpv;

/** Codes as people read them: the name first, and the code for whoever knows it. */
@TemplateExtension
public final class CodeNames {
  private CodeNames() {}

  /** "Refuse collection services (90511000)"; "CPV code 99999999" where the list has no name. */
  public static String cpvName(String code) {
    String digits = code.replaceFirst("-\\d$", "");
    return Cpv.label(digits).map(name -> name + " (" + code + ")").orElse("CPV code " + code);
  }

  /** "Street lighting (564)"; "number 9999 of the list" where we have no name. */
  public static String serviceName(int number) {
    String code = String.valueOf(number);
    return Services.name(code)
        .map(name -> name + " (" + code + ")")
        .orElse("Number " + code + " of the local government services list");
  }

  /**
   * "Tees Valley and Durham (TLC1)"; "Area E06000001" where nobody knows its name; words as they
   * are.
   */
  public static String areaName(String area) {
    return Regions.code(area).map(code -> named(code, area)).orElse(area);
  }

  private static String named(String code, String area) {
    String name = Regions.name(code);
    return name.equals(code) ? "Area " + area : name + " (" + area + ")";
  }
}
