package org.guildhall.kit.base.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
