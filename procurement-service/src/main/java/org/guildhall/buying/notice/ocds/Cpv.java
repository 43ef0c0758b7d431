package org.guildhall.buying.notice.ocds;

import org.guildhall.kit.base.reference.CodeList;

/** The Common Procurement Vocabulary in English. */
public final class Cpv {
  private static final CodeList CODES = CodeList.of("reference/cpv.tsv");

  private Cpv() {}

  /** Whether there is such a code. */
  public static boolean isKnown(String code) {
    return CODES.contains(code);
  }

  /** The classification as OCDS writes it, with its description. */
  public static OcdsObject classification(String code) {
    return OcdsObject.create()
        .with("scheme", "CPV")
        .with("id", code)
        .with("description", CODES.label(code));
  }
}
