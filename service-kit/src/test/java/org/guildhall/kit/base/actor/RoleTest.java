package org.guildhall.kit.base.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void shouldPassOverARoleThatOnlyANewerVersionKnows() {
    assertThat(Role.known(List.of("BUYER", "AUDITOR", "approver"))).containsExactly(Role.BUYER);
    assertThat(Role.known(List.of())).isEmpty();
  }

  /** They are stored and sent by these names. */
  @Test
  void shouldKeepItsNames() {
    assertThat(Role.values())
        .extracting(Role::name)
        .containsExactly(
            "ADMIN", "AUTHOR", "APPROVER", "EVALUATOR", "OPENER", "BUYER", "BIDDER", "BROKER");
  }

  /** The client behind the demonstration and the journey has a list of its own. */
  @Test
  void shouldBeKnownByTheSameNamesToTheClientOfTheLocalStack() {
    assertThat(org.guildhall.local.client.Role.values())
        .extracting(Enum::name)
        .containsExactly(Stream.of(Role.values()).map(Enum::name).toArray(String[]::new));
  }
}
