package org.guildhall.portal.shared.pick;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildhall.kit.base.reference.Areas;
import org.guildhall.kit.base.reference.CodeList;
import org.guildhall.kit.base.reference.Cpv;
import org.guildhall.portal.search.match.Names;
import org.guildhall.portal.shared.code.Regions;
import org.guildhall.portal.shared.code.Services;

/** A published list of codes with their names. */
final class CodePickList implements PickList {
  private static final Pattern WITH_CODE = Pattern.compile("(.*)\\(([0-9A-Za-z-]+)\\)");

  private final Map<String, String> codes;
  private final Pattern code;
  private final Function<String, Optional<PickOption>> read;
  private final Names names;
  private final Map<String, String> byName = new HashMap<>();

  /**
   * A list.
   *
   * @param code what its codes look like, cut short ones included
   * @param read the option of what may be a code of the list
   */
  private CodePickList(
      Map<String, String> codes, String code, Function<String, Optional<PickOption>> read) {
    this.codes = codes;
    this.code = Pattern.compile(code, Pattern.CASE_INSENSITIVE);
    this.read = read;
    this.names = Names.of(codes);
    Set<String> several = new HashSet<>();
    codes.forEach((each, name) -> {
      if (byName.put(folded(name), each) != null) {
        several.add(folded(name));
      }
    });
    byName.keySet().removeAll(several);
  }

  /** Subjects of the Common Procurement Vocabulary. */
  static CodePickList cpv() {
    return new CodePickList(
        CodeList.of("reference/cpv.tsv").entries(),
        "(?:cpv[\\s:]*)?(\\d{2,})(?:-\\d+)?",
        typed -> Cpv.read(typed.replaceFirst("(?i)^cpv[\\s:]*", "")).map(code -> option(code)));
  }

  /** Regions and areas of the United Kingdom. */
  static CodePickList areas() {
    return new CodePickList(
        Areas.all(), "((?:TL|UK)[A-Z]?[0-9A-Z]{0,2}|[A-Z]\\d{8})", CodePickList::area);
  }

  /** Services of local government, of which people may also know the number of one not named. */
  static CodePickList services() {
    return new CodePickList(
        Services.all(),
        "(\\d{1,4})",
        typed -> Services.number(typed).map(number -> service(number)));
  }

  private static PickOption option(String cpv) {
    return new PickOption(cpv, Cpv.label(cpv).orElse(cpv), cpv);
  }

  // The whole country is named in notices, and by who buys for all of it.
  private static Optional<PickOption> area(String typed) {
    String written = typed.toUpperCase(Locale.ROOT);
    return Regions.known(written)
        .map(name ->
            name.equals(written)
                ? new PickOption(written, written, "")
                : new PickOption(written, name, written));
  }

  private static PickOption service(String number) {
    return Services.name(number)
        .map(name -> new PickOption(number, name, number))
        .orElseGet(() -> new PickOption(number, number, ""));
  }

  @Override
  public Optional<PickOption> exactly(String typed) {
    String text = typed.strip();
    Optional<PickOption> known = read.apply(text);
    if (known.isPresent()) {
      return known;
    }
    Matcher with = WITH_CODE.matcher(text);
    if (with.matches() && looksLikeCode(with.group(2))) {
      String name = folded(with.group(1));
      return read.apply(with.group(2)).filter(each -> folded(each.name()).equals(name));
    }
    return Optional.ofNullable(byName.get(folded(text))).flatMap(read);
  }

  @Override
  public List<PickOption> find(String words) {
    Matcher begun = code.matcher(words.strip());
    Stream<String> found =
        begun.matches()
            ? codes.keySet().stream()
                .filter(each -> each.startsWith(begun.group(1).toUpperCase(Locale.ROOT)))
            : names.best(words, MOST).stream();
    return found.limit(MOST).flatMap(each -> read.apply(each).stream()).toList();
  }

  @Override
  public boolean looksLikeCode(String typed) {
    return code.matcher(typed.strip()).matches();
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.UK);
  }
}
