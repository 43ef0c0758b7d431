package org.guildhall.portal.shared.pick;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What people choose by its name. */
public enum PickKind {
  /** A subject of the Common Procurement Vocabulary; its eight digits are stored. */
  CPV("CPV code", false),
  /** A region or area of the United Kingdom; its code is stored. */
  AREA("area", false),
  /** A service of the local government services list; its number is stored. */
  SERVICE("service", false),
  /** What a quantity counts; stored as typed. */
  UNIT("unit", true),
  /** An organisation that is registered or known from notices; its id is stored. */
  ORGANISATION("organisation", false),
  /** Somebody with a name, who may be an organisation that is known; the name is stored. */
  NAME("name", true);

  private final String words;
  private final boolean free;

  PickKind(String words, boolean free) {
    this.words = words;
    this.free = free;
  }

  /** As the address of its options has it. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** "CPV code", for sentences. */
  public String words() {
    return words;
  }

  /** Whether what is not in the list may be typed as well. */
  public boolean isFree() {
    return free;
  }

  /** Whether everybody is offered the same for a day, so that browsers may keep it. */
  boolean isPublished() {
    return this != ORGANISATION && this != NAME;
  }

  static Optional<PickKind> at(String path) {
    return Stream.of(values()).filter(kind -> kind.path().equals(path)).findFirst();
  }
}
