package org.guildhall.local.broker;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;

import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What a service may do on the broker: write the topics it owns, read those it takes in, and put
 * away what it cannot take in. It may create each of them, because an installation begins with an
 * empty broker; creating a topic writes no fact.
 */
final class BrokerRights {
  private final String service;
  private final Set<AclBinding> rights = new HashSet<>();

  private BrokerRights(String service) {
    this.service = service;
  }

  static Set<AclBinding> of(String service, Topics topics) {
    BrokerRights rights = new BrokerRights(service);
    topics.toldBy(service).forEach(topic -> rights.may(TOPIC, topic, WRITE, DESCRIBE, CREATE));
    for (String topic : topics.takenInBy(service)) {
      rights.may(TOPIC, topic, READ, DESCRIBE, CREATE);
      rights.may(TOPIC, deadLetters(topic, service), WRITE, DESCRIBE, CREATE);
    }
    rights.may(GROUP, service, READ);
    rights.may(TRANSACTIONAL_ID, "guildhall-relay-" + service, WRITE, DESCRIBE);
    return rights.rights;
  }

  private static String deadLetters(String topic, String service) {
    return topic + "." + service + ".dead-letter";
  }

  private void may(ResourceType type, String name, AclOperation... operations) {
    for (AclOperation operation : operations) {
      rights.add(
          new AclBinding(
              new ResourcePattern(type, name, PatternType.LITERAL),
              new AccessControlEntry("User:" + service, "*", operation, AclPermissionType.ALLOW)));
    }
  }
}
