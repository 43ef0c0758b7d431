package org.guildhall.kit.base.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.junit.jupiter.api.Test;

class ActTableTest {
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  private enum Door {
    OPEN,
    SHUT,
    LOCKED
  }

  private enum Who {
    PORTER
  }

  private enum Use implements Act<Who> {
    SHUT,
    PASS,
    LEAVE;

    @Override
    public Who by() {
      return Who.PORTER;
    }

    @Override
    public Set<Role> roles() {
      return Set.of(Role.BUYER, Role.APPROVER);
    }
  }

  private static final ActTable<Door, Use, Optional<Instant>> TABLE =
      ActTable.<Door, Use, Optional<Instant>>of("door")
          .within(Use.PASS, Door.OPEN)
          .until(Use.PASS, closing -> closing)
          .leads(Door.OPEN, Use.SHUT, Door.SHUT, Door.LOCKED);

  @Test
  void shouldAllowWhatItSaysOnly() {
    assertThat(TABLE.legal(Door.OPEN, Optional.of(NOON), NOON.minusNanos(1)))
        .containsExactly(Use.SHUT, Use.PASS);
    assertThat(TABLE.legal(Door.LOCKED, Optional.of(NOON), NOON)).isEmpty();
    assertThat(TABLE.after(Door.OPEN, Use.PASS)).isEqualTo(Door.OPEN);
    assertThat(TABLE.after(Door.OPEN, Use.SHUT, Door.LOCKED)).isEqualTo(Door.LOCKED);
    assertThatThrownBy(() -> TABLE.after(Door.SHUT, Use.PASS))
        .hasMessageStartingWith("illegal-state")
        .hasMessageContaining("The door is shut; this needs it to be open.");
    assertThatThrownBy(() -> TABLE.after(Door.OPEN, Use.SHUT, Door.OPEN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldEndAnActAtItsMomentAndNeverBeginItWithoutOne() {
    assertThat(TABLE.isLegal(Door.OPEN, Use.PASS, Optional.of(NOON), NOON)).isFalse();
    assertThat(TABLE.isLegal(Door.OPEN, Use.PASS, Optional.empty(), NOON)).isFalse();
    assertThat(TABLE.isLegal(Door.OPEN, Use.SHUT, Optional.empty(), NOON)).isTrue();
  }

  @Test
  void shouldRefuseToSayTwiceWhereAnActLeads() {
    var table = ActTable.<Door, Use, Instant>of("door").leads(Door.OPEN, Use.SHUT, Door.SHUT);

    assertThatThrownBy(() -> table.leads(Door.OPEN, Use.SHUT, Door.LOCKED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldTellAnActOnceForEachRoleAndWhetherItIsTheReaders() {
    UUID porters = UUID.randomUUID();
    var approver =
        new Actor(
            "a",
            "A",
            Optional.empty(),
            Optional.of(porters),
            Set.of(Role.APPROVER),
            Set.of(),
            Set.of());

    assertThat(NextAct.of(Use.PASS, porters, approver))
        .extracting(NextAct::role, NextAct::you)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Role.APPROVER, true),
            org.assertj.core.groups.Tuple.tuple(Role.BUYER, false));
    assertThat(NextAct.of(Use.PASS, UUID.randomUUID(), approver)).noneMatch(NextAct::you);
    assertThat(NextAct.of(Use.PASS, null, approver)).anyMatch(NextAct::you);
    assertThat(NextAct.of(Use.PASS, null, Actor.ANONYMOUS)).noneMatch(NextAct::you);
    assertThat(NextAct.of(Use.PASS, porters, approver).map(next -> next.from(NOON)))
        .noneMatch(NextAct::you);
  }
}
