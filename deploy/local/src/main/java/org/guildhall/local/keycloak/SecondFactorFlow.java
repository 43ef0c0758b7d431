package org.guildhall.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.guildhall.local.LocalStackException;

/**
 * Lets the realm ask for a second factor when an application wants it, and say in a token's {@code
 * acr} that it was shown. Whoever has none sets one up there and then. This cannot be part of the
 * imported realm: a realm that names any flow is created without the built-in ones.
 *
 * <pre>
 * guildhall-browser
 *   cookie                                    or
 *   identity provider redirector              or
 *   guildhall-forms
 *     guildhall-password        unless it was given      level 1
 *       user name and password
 *     guildhall-second-factor   if it is asked for       level 2
 *       one-time code
 *     guildhall-own-choice      if one is set up and was not asked for just now
 *       one-time code
 * </pre>
 */
final class SecondFactorFlow {
  private static final String FLOW = "guildhall-browser";
  private static final String FORMS = "guildhall-forms";
  private static final String PASSWORD = "guildhall-password";
  private static final String OWN_CHOICE = "guildhall-own-choice";
  private static final String SECOND = "guildhall-second-factor";

  private static final String BOUND = "browserFlow";
  private static final String BUILT_IN = "browser";
  private static final String FLOWS = "/authentication/flows";
  private static final String LEVEL = "conditional-level-of-authentication";
  private static final String CODE = "auth-otp-form";

  /** As long as a session of the realm may live. */
  private static final int PASSWORD_SECONDS = 36_000;

  /** So long approvals follow each other without another code. */
  private static final int CODE_SECONDS = 3_600;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RealmAdmin admin;

  SecondFactorFlow(RealmAdmin admin) {
    this.admin = admin;
  }

  /**
   * Makes it and signs people in with it, where the built-in flow does so; a flow that an
   * administrator has chosen stays. Safe to repeat: one that was left half made is made anew.
   */
  void ensure() {
    if (!admin.get("").path(BOUND).asText().equals(BUILT_IN)) {
      return;
    }
    admin
        .idOf(FLOWS, "alias", FLOW)
        .ifPresent(half -> admin.send("DELETE", FLOWS + "/" + half, null));
    make();
    admin.send("PUT", "", JSON.createObjectNode().put(BOUND, FLOW));
  }

  private void make() {
    admin.send(
        "POST",
        FLOWS,
        flow(FLOW, "Signs people in, with a second factor where one is asked for")
            .put("providerId", "basic-flow")
            .put("topLevel", true)
            .put("builtIn", false));
    step(FLOW, "auth-cookie", "ALTERNATIVE");
    step(FLOW, "identity-provider-redirector", "ALTERNATIVE");
    part(FLOW, FORMS, "Password, and second factor", "ALTERNATIVE");
    part(FORMS, PASSWORD, "Level 1", "CONDITIONAL");
    level(PASSWORD, 1, PASSWORD_SECONDS);
    step(PASSWORD, "auth-username-password-form", "REQUIRED");
    part(FORMS, SECOND, "Level 2", "CONDITIONAL");
    level(SECOND, 2, CODE_SECONDS);
    step(SECOND, CODE, "REQUIRED");
    part(FORMS, OWN_CHOICE, "Who has set up a second factor always shows it", "CONDITIONAL");
    step(OWN_CHOICE, "conditional-user-configured", "REQUIRED");
    ObjectNode notBefore = JSON.createObjectNode().put("alias", OWN_CHOICE);
    notBefore.putObject("config").put("flow_to_check", SECOND).put("check_result", "not-executed");
    configure(step(OWN_CHOICE, "conditional-sub-flow-executed", "REQUIRED"), notBefore);
    step(OWN_CHOICE, CODE, "REQUIRED");
  }

  private void part(String in, String alias, String description, String requirement) {
    admin.send(
        "POST",
        FLOWS + "/" + in + "/executions/flow",
        flow(alias, description).put("type", "basic-flow"));
    require(in, "displayName", alias, requirement);
  }

  private String step(String in, String provider, String requirement) {
    admin.send(
        "POST",
        FLOWS + "/" + in + "/executions/execution",
        JSON.createObjectNode().put("provider", provider));
    return require(in, "providerId", provider, requirement);
  }

  private void level(String in, int level, int seconds) {
    ObjectNode settings = JSON.createObjectNode().put("alias", in);
    settings
        .putObject("config")
        .put("loa-condition-level", Integer.toString(level))
        .put("loa-max-age", Integer.toString(seconds));
    configure(step(in, LEVEL, "REQUIRED"), settings);
  }

  private void configure(String step, ObjectNode settings) {
    admin.send("POST", "/authentication/executions/" + step + "/config", settings);
  }

  /** A new one is disabled. */
  private String require(String in, String field, String wanted, String requirement) {
    for (JsonNode one : admin.get(FLOWS + "/" + in + "/executions")) {
      if (one.path(field).asText().equals(wanted) && one.path("level").asInt() == 0) {
        ObjectNode changed = one.deepCopy();
        admin.send(
            "PUT", FLOWS + "/" + in + "/executions", changed.put("requirement", requirement));
        return one.path("id").asText();
      }
    }
    throw new LocalStackException("Keycloak did not keep " + wanted + " in " + in);
  }

  private static ObjectNode flow(String alias, String description) {
    return JSON.createObjectNode().put("alias", alias).put("description", description);
  }
}
