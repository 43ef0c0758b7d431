package org.guildhall.local.keycloak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everybody who can sign in to a local installation. All of them are invented. */
public final class DemoPeople {
  private static final int FIRST_COUNCIL = 101;
  private static final int FIRST_EVALUATOR = 201;
  private static final int FIRST_SUPPLIER = 301;

  private static final List<DemoPerson> TOUR =
      List.of(
          person(1, "olive.operator", "Olive", "Osei", "operator"),
          person(2, "nadia.northbridge", "Nadia", "Khan"),
          person(3, "peter.northbridge", "Peter", "Lowe"),
          person(4, "eva.northbridge", "Eva", "Clarke"),
          person(5, "emma.eastmere", "Emma", "Frost"),
          person(6, "erik.eastmere", "Erik", "Boateng"),
          person(7, "wes.westholme", "Wes", "Patel"),
          person(8, "tara.tworivers", "Tara", "Young"),
          person(9, "sam.brightpath", "Sam", "Doyle"),
          person(10, "una.civicloop", "Una", "Reid"),
          person(11, "max.meridian", "Max", "Stone"));

  private static final List<String> COUNCIL =
      List.of(
          "Amira Holt",
          "Ben Okafor",
          "Carys Bevan",
          "Dev Sharma",
          "Eilidh Munro",
          "Femi Adeyemi",
          "Grace Whitlock",
          "Harun Aziz",
          "Isla Dunbar",
          "Jonah Petrie",
          "Kezia Marsh",
          "Liam Thackeray");
  private static final List<String> EVALUATORS =
      List.of(
          "Maya Ellison",
          "Noor Rahman",
          "Owen Pritchard",
          "Priya Nair",
          "Quentin Ashdown",
          "Rosa Delgado");
  private static final List<String> SUPPLIERS =
      List.of(
          "Saskia Brandt",
          "Tom Haverley",
          "Uma Krishnan",
          "Victor Lindqvist",
          "Wanda Kowalska",
          "Xavier Tremlett",
          "Yasmin Farouk",
          "Zach Merriman");

  private static final List<DemoPerson> ALL = all();
  private static final Map<String, DemoPerson> BY_USERNAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(DemoPerson::username, Function.identity()));

  private DemoPeople() {}

  /** The people a newcomer meets on the tour, and those the journey needs. */
  public static List<DemoPerson> everybody() {
    return ALL;
  }

  /** By user name, which must exist. */
  public static DemoPerson named(String username) {
    DemoPerson person = BY_USERNAME.get(username);
    if (person == null) {
      throw new IllegalArgumentException("Nobody is called " + username);
    }
    return person;
  }

  private static List<DemoPerson> all() {
    List<DemoPerson> all = new ArrayList<>(TOUR);
    all.addAll(numbered(FIRST_COUNCIL, "council", COUNCIL));
    all.addAll(numbered(FIRST_EVALUATOR, "evaluator", EVALUATORS));
    all.addAll(numbered(FIRST_SUPPLIER, "supplier", SUPPLIERS));
    return List.copyOf(all);
  }

  private static List<DemoPerson> numbered(int firstId, String prefix, List<String> names) {
    List<DemoPerson> people = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String[] name = names.get(i).split(" ", 2);
      people.add(person(firstId + i, "%s%02d".formatted(prefix, i + 1), name[0], name[1]));
    }
    return people;
  }

  private static DemoPerson person(
      int number, String username, String first, String last, String... realmRoles) {
    String id = "00000000-0000-4000-8000-%012d".formatted(number);
    return new DemoPerson(id, username, first, last, List.of(realmRoles));
  }
}
