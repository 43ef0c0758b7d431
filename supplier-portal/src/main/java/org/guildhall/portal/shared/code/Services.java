package org.guildhall.portal.shared.code;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guildhall.kit.base.reference.CodeList;

/**
 * Services of local government by their number in the local government services list, in short
 * words. Those about which councils buy are here; a number may be used without a name.
 */
public final class Services {
  private static final CodeList LIST = CodeList.of("reference/services.tsv");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

  private Services() {}

  /** All that have a name here; unmodifiable. */
  public static Map<String, String> all() {
    return LIST.entries();
  }

  /** What the service of this number is called. */
  public static Optional<String> name(String number) {
    return LIST.label(number);
  }

  /** The number, if it can be one. */
  public static Optional<String> number(String typed) {
    return NUMBER.matcher(typed).matches() ? Optional.of(typed) : Optional.empty();
  }
}
