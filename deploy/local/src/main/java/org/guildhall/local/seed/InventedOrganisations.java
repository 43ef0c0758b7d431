package org.guildhall.local.seed;

import static org.guildhall.local.client.Role.ADMIN;
import static org.guildhall.local.client.Role.APPROVER;
import static org.guildhall.local.client.Role.AUTHOR;
import static org.guildhall.local.client.Role.BIDDER;
import static org.guildhall.local.client.Role.BROKER;
import static org.guildhall.local.client.Role.BUYER;
import static org.guildhall.local.client.Role.EVALUATOR;
import static org.guildhall.local.client.Role.OPENER;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.guildhall.local.client.Role;
import org.guildhall.local.seed.DemoOrganisation.Member;
import org.guildhall.local.seed.DemoOrganisation.Place;
import org.guildhall.local.seed.DemoOrganisation.Size;

/** The four councils and three suppliers of the demonstration, and who works for them. */
final class InventedOrganisations {

  static final List<DemoOrganisation> ALL =
      List.of(
          northbridge(),
          eastmere(),
          westholme(),
          twoRivers(),
          supplier(
              "Brightpath Digital Ltd",
              "BPDL",
              "sam.brightpath",
              new Size(38, 4_100_000, 1_900_000),
              false),
          supplier("Civic Loop CIC", "CLCI", "una.civicloop", new Size(12, 780_000, 260_000), true),
          supplier(
              "Meridian Systems plc",
              "MSPL",
              "max.meridian",
              new Size(2_400, 310_000_000, 280_000_000),
              false));

  private InventedOrganisations() {}

  private static DemoOrganisation northbridge() {
    return council(
        "Northbridge City Council",
        "UNITARY",
        "NBCC",
        new Place("Northbridge", "NX1 1AA"),
        member("nadia.northbridge", ADMIN, AUTHOR, BUYER),
        member("peter.northbridge", APPROVER, OPENER),
        member("eva.northbridge", EVALUATOR));
  }

  private static DemoOrganisation eastmere() {
    return council(
        "Eastmere Borough Council",
        "DISTRICT",
        "EMBC",
        new Place("Eastmere", "NX4 2BB"),
        member("emma.eastmere", ADMIN, AUTHOR, APPROVER, BUYER, OPENER),
        member("erik.eastmere", EVALUATOR));
  }

  private static DemoOrganisation westholme() {
    return council(
        "Westholme District Council",
        "DISTRICT",
        "WHDC",
        new Place("Westholme", "NX7 3CC"),
        member("wes.westholme", ADMIN, AUTHOR, APPROVER, BUYER, OPENER, EVALUATOR));
  }

  private static DemoOrganisation twoRivers() {
    return council(
        "Two Rivers Combined Authority",
        "COMBINED_AUTHORITY",
        "TRCA",
        new Place("Northbridge", "NX1 4DD"),
        member("tara.tworivers", ADMIN, BUYER, BROKER, APPROVER));
  }

  private static DemoOrganisation council(
      String name, String kind, String number, Place place, Member... members) {
    return new DemoOrganisation(
        name, kind, number, place, Optional.empty(), false, List.of(members));
  }

  private static DemoOrganisation supplier(
      String name, String number, String username, Size size, boolean vcse) {
    return new DemoOrganisation(
        name,
        "SUPPLIER",
        number,
        new Place("Northbridge", "NX2 5EE"),
        Optional.of(size),
        vcse,
        List.of(member(username, ADMIN, BIDDER)));
  }

  private static Member member(String username, Role first, Role... more) {
    return new Member(username, EnumSet.of(first, more));
  }
}
