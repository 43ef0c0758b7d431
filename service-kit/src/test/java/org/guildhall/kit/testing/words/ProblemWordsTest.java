package org.guildhall.kit.testing.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {

  @Test
  void shouldSayInWordsOfPeopleWhatTheKitRefuses() {
    assertThat(ProblemWords.objections(Path.of("target/classes"))).isEmpty();
    assertThat(Messages.objections("org.guildhall.kit")).isEmpty();
  }

  @Test
  void shouldFindWhatIsSaidInTheWordsOfPrograms() {
    List<String> objections =
        ProblemWords.objections(Path.of("target/test-classes/org/guildhall/kit/testing/words"));

    assertThat(objections)
        .anyMatch(each -> each.contains("puts a Role into \"You are "))
        .anyMatch(each -> each.contains("puts a Instant into \"It ended at %s."))
        .anyMatch(each -> each.contains("says \"It is IN_REVIEW still.\""))
        .anyMatch(each -> each.contains("says \"The field wantedFrom is wrong.\""));
  }

  /** How it must not be done. */
  @SuppressWarnings("unused")
  private static final class Examples {
    static ProblemException role(Role role) {
      return ProblemException.of(KitProblem.ILLEGAL_STATE, "You are " + role + " only.");
    }

    static ProblemException moment(Instant end) {
      return ProblemException.of(KitProblem.ILLEGAL_STATE, "It ended at %s.".formatted(end));
    }

    static ProblemException constant() {
      return ProblemException.of(KitProblem.ILLEGAL_STATE, "It is IN_REVIEW still.");
    }

    static ProblemException field() {
      return ProblemException.field("wantedFrom", "The field wantedFrom is wrong.");
    }
  }
}
