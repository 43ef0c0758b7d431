package org.guildhall.buying.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.buying.fixture.Contracts;
import org.guildhall.buying.notice.ocds.OcdsObject;
import org.guildhall.buying.notice.ocds.ReleaseCheck;
import org.junit.jupiter.api.Test;

/** Notices towards others: the fact, and the check of a release. */
class NoticeContractTest {
  @Test
  void shouldTellAPublishedNoticeAsItsContractSays() {
    var approved =
        new NewNotice(
            NoticeType.TENDER_NOTICE,
            UUID.randomUUID(),
            UUID.randomUUID(),
            "ocds-guildhall-000001",
            "Case management for councils",
            new NewNotice.Lead(UUID.randomUUID(), "Northbridge City Council"),
            "author",
            "approver",
            (release, self) -> {});
    var published = Instant.parse("2026-11-23T09:00:00Z");
    var id = UUID.fromString("00000000-0000-7000-8000-000000000009");
    var notice = new Notice(id, approved, "000001-2026", "{}", published);
    notice.published(published);

    Contracts.assertKept(NoticeFacts.published(notice, "https://guildhall.example/n"));
  }

  @Test
  void shouldFindWhatIsWrongWithARelease() {
    var release =
        OcdsObject.create()
            .with("ocid", "ocds-h6vhtk-000001")
            .with("id", "000001-2026")
            .with("date", "yesterday")
            .with("tag", List.of("tender", "surprise"))
            .with("initiationType", "tender")
            .with("language", "en")
            .with("buyer", OcdsObject.id("GB-PPON-PBCD-1111-BCDG"))
            .with(
                "tender",
                OcdsObject.id("1")
                    .with("items", List.of(OcdsObject.id("1").with("relatedLot", "7"))))
            .with("contracts", List.of(OcdsObject.id("1").with("awardID", "9")));

    assertThat(ReleaseCheck.faults(release.fields()))
        .contains(
            "ocid has the national prefix",
            "tag surprise is unknown",
            "tender.legalBasis is missing",
            "no party is a buyer",
            "GB-PPON-PBCD-1111-BCDG is no party",
            "tender.lots is empty",
            "an item refers to lot 7",
            "a contract refers to award 9",
            "date is no date-time: yesterday");
  }

  @Test
  void shouldLeaveOutWhatIsNotKnown() {
    var object =
        OcdsObject.id("1")
            .with("nothing", null)
            .with("blank", " ")
            .with("absent", Optional.empty())
            .with("empty", List.of())
            .with("object", OcdsObject.create());

    assertThat(object.fields()).isEqualTo(Map.of("id", "1"));
  }
}
