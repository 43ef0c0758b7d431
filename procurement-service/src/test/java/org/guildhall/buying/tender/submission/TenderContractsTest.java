package org.guildhall.buying.tender.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.buying.fixture.Contracts;
import org.guildhall.buying.tender.TenderProblem;
import org.guildhall.buying.tender.TenderRow;
import org.guildhall.buying.tender.TenderStatus;
import org.guildhall.buying.tender.opening.OpeningProblem;
import org.guildhall.buying.tender.terms.SealingProblem;
import org.guildhall.kit.base.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TenderContractsTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-22T10:00:00.123456Z");

  @ParameterizedTest
  @EnumSource(Act.class)
  void shouldTellFactsThatKeepTheirContractAndNameNoSupplier(Act act) {
    TenderRow tender =
        new TenderRow(
            UUID.fromString("0199b2a4-0000-7000-8000-000000000011"),
            3,
            UUID.fromString("0199b2a4-0000-7000-8000-000000000012"),
            UUID.fromString("0199b2a4-0000-7000-8000-000000000013"),
            UUID.fromString("0199b2a4-0000-7000-8000-000000000014"),
            TenderStatus.DRAFT,
            null,
            1,
            7,
            true,
            RECEIVED.plusSeconds(60),
            RECEIVED,
            null);

    Contracts.assertKept(SubmissionFacts.of(act, tender, RECEIVED));
  }

  @Test
  void shouldDocumentEveryProblem() throws IOException {
    String documented = Files.readString(Path.of("../docs/problems/tenders.md"));

    assertThat(
            Stream.<ProblemType[]>of(
                    TenderProblem.values(), OpeningProblem.values(), SealingProblem.values())
                .flatMap(Stream::of)
                .map(problem -> "| `" + problem.slug() + "` | " + problem.status() + " |"))
        .allSatisfy(row -> assertThat(documented).contains(row));
  }
}
