package org.guildhall.e2e;

import java.util.HashMap;
import java.util.Map;
import org.guildhall.kit.testing.Browser;

/** Everybody who takes part, each in a browser of their own, signed in when first needed. */
public final class People {
  private final Browser browser;
  private final Map<String, Person> here = new HashMap<>();

  public People(Browser browser) {
    this.browser = browser;
  }

  /** Writes challenges and buys for Northbridge, the lead. */
  public Person nadia() {
    return person("nadia.northbridge");
  }

  /** Approves and opens for Northbridge. */
  public Person peter() {
    return person("peter.northbridge");
  }

  /** Evaluates for Northbridge. */
  public Person eva() {
    return person("eva.northbridge");
  }

  /** Does everything but evaluate for Eastmere. */
  public Person emma() {
    return person("emma.eastmere");
  }

  /** Evaluates for Eastmere. */
  public Person erik() {
    return person("erik.eastmere");
  }

  /** Does everything for Westholme. */
  public Person wes() {
    return person("wes.westholme");
  }

  /** Bids for Brightpath. */
  public Person sam() {
    return person("sam.brightpath");
  }

  /** Bids for Civic Loop, in a browser without JavaScript. */
  public Person una() {
    return here.computeIfAbsent(
        "una.civicloop", who -> new Person(who, browser.personWithoutJavaScript()).signsIn());
  }

  /** Operates the platform. */
  public Person olive() {
    return person("olive.operator");
  }

  /** Anybody, not signed in. */
  public Person anybody() {
    return here.computeIfAbsent("anybody", who -> new Person(who, browser.person()));
  }

  private Person person(String username) {
    return here.computeIfAbsent(username, who -> new Person(who, browser.person()).signsIn());
  }
}
