package org.guildhall.local.seed;

import java.util.Map;
import java.util.UUID;
import org.guildhall.local.client.GuildhallClient;
import org.guildhall.local.client.Session;
import org.guildhall.local.keycloak.DemoPerson;
import org.guildhall.local.scenario.Council;

/** The people of the demonstration, each acting for an organisation. */
final class DemoSessions {
  static final String NORTHBRIDGE = "Northbridge City Council";
  static final String EASTMERE = "Eastmere Borough Council";
  static final String WESTHOLME = "Westholme District Council";

  private final GuildhallClient client;
  private final Map<String, UUID> organisations;

  /**
   * @param organisations ids by name
   */
  DemoSessions(GuildhallClient client, Map<String, UUID> organisations) {
    this.client = client;
    this.organisations = Map.copyOf(organisations);
  }

  Session nadia() {
    return person("nadia.northbridge", NORTHBRIDGE);
  }

  Session peter() {
    return person("peter.northbridge", NORTHBRIDGE);
  }

  Session emma() {
    return person("emma.eastmere", EASTMERE);
  }

  Session wes() {
    return person("wes.westholme", WESTHOLME);
  }

  Session sam() {
    return person("sam.brightpath", "Brightpath Digital Ltd");
  }

  Session una() {
    return person("una.civicloop", "Civic Loop CIC");
  }

  Session max() {
    return person("max.meridian", "Meridian Systems plc");
  }

  Council council(String name, Session officer, Session approver) {
    return new Council(id(name), name, officer, approver);
  }

  private Session person(String username, String organisation) {
    return client.person(username, DemoPerson.PASSWORD).actingFor(id(organisation));
  }

  private UUID id(String organisation) {
    UUID id = organisations.get(organisation);
    if (id == null) {
      throw new IllegalArgumentException("There is no " + organisation);
    }
    return id;
  }

  /** The idempotency key of a step of the demonstration: it is done once, however often loaded. */
  static String key(String what) {
    return "demo-1-" + what.replace("\"", "");
  }
}
