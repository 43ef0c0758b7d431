package org.guildhall.e2e;

import java.util.HashMap;
import java.util.Map;
import org.guildhall.kit.testing.Browser;

/** Everybody who takes part, each in a browser of their own, signed in when first needed. */
final class People {
  private final Browser browser;
  private final Map<String, Person> here = new HashMap<>();

  People(Browser browser) {
    this.browser = browser;
  }

  /** Writes challenges and buys for Northbridge, the lead. */
  Person nadia() {
    return person("nadia.northbridge");
  }

  /** Approves and opens for Northbridge. */
  Person peter() {
    return person("peter.northbridge");
  }

  /** Evaluates for Northbridge. */
  Person eva() {
    return person("eva.northbridge");
  }

  /** Does everything but evaluate for Eastmere. */
  Person emma() {
    return person("emma.eastmere");
  }

  /** Evaluates for Eastmere. */
  Person erik() {
    return person("erik.eastmere");
  }

  /** Does everything for Westholme. */
  Person wes() {
    return person("wes.westholme");
  }

  /** Bids for Brightpath. */
  Person sam() {
    return person("sam.brightpath");
  }

  /** Bids for Civic Loop, in a browser without JavaScript. */
  Person una() {
    return here.computeIfAbsent(
        "una.civicloop", who -> new Person(who, browser.personWithoutJavaScript()).signsIn());
  }

  /** Operates the platform. */
  Person olive() {
    return person("olive.operator");
  }

  /** Anybody, not signed in. */
  Person anybody() {
    return here.computeIfAbsent("anybody", who -> new Person(who, browser.person()));
  }

  private Person person(String username) {
    return here.computeIfAbsent(username, who -> new Person(who, browser.person()).signsIn());
  }
}
