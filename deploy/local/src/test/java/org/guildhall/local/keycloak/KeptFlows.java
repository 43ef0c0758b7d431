package org.guildhall.local.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The flows of a realm, as far as an administration keeps what it is told of them. */
final class KeptFlows {
  static final String PATH = "/authentication/flows";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, ArrayNode> executions = new TreeMap<>();

  /** What the flow consists of, each step with its requirement. */
  List<String> of(String flow) {
    List<String> steps = new ArrayList<>();
    executions
        .getOrDefault(flow, JSON.createArrayNode())
        .forEach(step ->
            steps.add(
                step.path("providerId").asText(step.path("displayName").asText())
                    + " "
                    + step.path("requirement").asText()));
    return steps;
  }

  JsonNode found(String path) {
    if (path.endsWith("/executions")) {
      return executions.get(path.split("/")[3]);
    }
    ArrayNode all = JSON.createArrayNode();
    executions.keySet().forEach(alias -> all.addObject().put("id", alias).put("alias", alias));
    return all;
  }

  void keep(String method, String path, String sent) throws JsonProcessingException {
    if (method.equals("DELETE")) {
      // And with it everything in it.
      executions.clear();
      return;
    }
    JsonNode body = JSON.readTree(sent);
    if (path.equals(PATH)) {
      executions.put(body.path("alias").asText(), JSON.createArrayNode());
    } else if (path.endsWith("/config")) {
      return;
    } else if (method.equals("PUT")) {
      required(executions.get(path.split("/")[3]), body);
    } else {
      add(path, body);
    }
  }

  private void add(String path, JsonNode body) {
    ArrayNode steps = executions.get(path.split("/")[3]);
    ObjectNode step = steps.addObject().put("id", path + steps.size()).put("level", 0);
    if (path.endsWith("/flow")) {
      step.put("displayName", body.path("alias").asText());
      executions.put(body.path("alias").asText(), JSON.createArrayNode());
    } else {
      step.put("providerId", body.path("provider").asText());
    }
  }

  private static void required(ArrayNode steps, JsonNode changed) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).path("id").equals(changed.path("id"))) {
        steps.set(i, changed);
      }
    }
  }
}
