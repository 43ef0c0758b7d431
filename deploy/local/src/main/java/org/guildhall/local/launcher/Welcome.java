package org.guildhall.local.launcher;

import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;
import org.guildhall.local.keycloak.DemoPerson;
import org.guildhall.local.stack.Console;

/** What {@code up} prints in the end: where to go and as whom. */
final class Welcome {
  private static final int INDENT = 4;
  private static final String PEOPLE =
      """
      olive.operator      runs the platform
      nadia.northbridge   Northbridge City Council: administers, writes challenges, buys
      peter.northbridge   Northbridge City Council: approves, opens tenders
      eva.northbridge     Northbridge City Council: evaluates
      emma.eastmere       Eastmere Borough Council: everything but evaluating
      erik.eastmere       Eastmere Borough Council: evaluates
      wes.westholme       Westholme District Council: everything
      tara.tworivers      Two Rivers Combined Authority: brokers, buys, approves
      sam.brightpath      Brightpath Digital Ltd, supplier
      una.civicloop       Civic Loop CIC, supplier
      max.meridian        Meridian Systems plc, supplier\
      """;

  private final Installation installation;
  private final Console console;

  Welcome(Installation installation, Console console) {
    this.installation = installation;
    this.console = console;
  }

  void print() {
    console.blank();
    console.say("  Portal               " + installation.address(Part.PORTAL));
    console.say("  Marketplace API      " + installation.address(Part.MARKET) + "/swagger-ui");
    console.say("  Procurement API      " + installation.address(Part.PROCUREMENT) + "/swagger-ui");
    console.say(
        "  Keycloak             %s/admin   (admin, password in %s)"
            .formatted(
                installation.address(Part.KEYCLOAK),
                installation.data().resolve("secrets/keycloak-administrator")));
    console.say("  Letters              ./guildhall mail");
    console.blank();
    console.say("  Sign in with the password '%s' as".formatted(DemoPerson.PASSWORD));
    console.say(PEOPLE.indent(INDENT).stripTrailing());
    console.blank();
    console.say("  Stop with ./guildhall down; the data stay.");
  }
}
